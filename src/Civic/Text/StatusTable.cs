namespace iHanoi.Civic.Text;

/// <summary>One row of a status table: what the wire calls it, what people read, how it is coloured.</summary>
public sealed record StatusRow<T>(
    T Value,
    string Code,
    string Vi,
    string En,
    Tone Tone = Tone.Neutral
)
    where T : struct, Enum
{
    public string In(Language language) => language is Language.English ? En : Vi;
}

/// <summary>
/// The only place a status is labelled. Pages, metrics, wire formats and tests read the same rows.
/// Every value of the enum has exactly one row, or building the table throws.
/// </summary>
public sealed class StatusTable<T>
    where T : struct, Enum
{
    private readonly Dictionary<T, StatusRow<T>> _byValue;
    private readonly Dictionary<string, StatusRow<T>> _byCode;

    public StatusTable(params IReadOnlyList<StatusRow<T>> rows)
    {
        Rows = rows;
        _byValue = rows.ToDictionary(row => row.Value);
        _byCode = rows.ToDictionary(row => row.Code, StringComparer.Ordinal);

        foreach (var value in Enum.GetValues<T>())
        {
            if (!_byValue.ContainsKey(value))
            {
                throw new InvalidOperationException($"{typeof(T).Name}.{value} has no row.");
            }
        }
    }

    public IReadOnlyList<StatusRow<T>> Rows { get; }

    public StatusRow<T> Of(T value) => _byValue[value];

    public string Code(T value) => _byValue[value].Code;

    public string Label(T value, Language language) => _byValue[value].In(language);

    public T? Find(string? code) =>
        code is not null && _byCode.TryGetValue(code, out var row) ? row.Value : null;

    public T Parse(string code) =>
        Find(code) ?? throw new FormatException($"'{code}' is not a {typeof(T).Name}.");
}
