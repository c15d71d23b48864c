using iHanoi.Assistant.Answering;
using iHanoi.Civic.Provenance;

namespace iHanoi.Assistant.Plugins;

/// <summary>Lines of live data as evidence: what is said is what the function returned.</summary>
internal static class LiveLines
{
    public static IReadOnlyList<Evidence> Evidence(
        string function,
        LiveSource source,
        IReadOnlyList<string> lines
    ) =>
        lines.Count is 0
            ? []
            : [new Evidence(1, function, source.Name, "", string.Join('\n', lines), null)];

    public static IReadOnlyList<Point> Points(string kind, IReadOnlyList<string> lines) =>
        [.. lines.Select(line => new Point(kind, line, 1))];

    public static IReadOnlyDictionary<string, string> Notes(params ReadOnlySpan<string?> notes)
    {
        var said = new List<string>();

        foreach (var note in notes)
        {
            if (note is not null)
            {
                said.Add(note);
            }
        }

        return new Dictionary<string, string> { ["notes"] = string.Join(' ', said) };
    }
}
