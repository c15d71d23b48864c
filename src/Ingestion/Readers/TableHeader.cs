namespace iHanoi.Ingestion.Readers;

/// <summary>
/// The row that names a table's columns: words only, in most cells. It becomes a heading, so that every chunk of a long
/// table still says what its numbers are.
/// </summary>
internal static class TableHeader
{
    private const int Longest = 240;

    public static bool Is(IReadOnlyList<string> cells) =>
        cells.Count > 1
        && cells.Count(cell => cell.Any(char.IsLetter)) * 2 > cells.Count
        && cells.Count(cell => cell.Any(char.IsLetter)) > 1
        && !cells.Any(cell => cell.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        && cells.Sum(cell => cell.Length) <= Longest;
}
