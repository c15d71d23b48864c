namespace iHanoi.Ingestion.Readers.Tables;

/// <summary>
/// A table in a text. A short one is its rows; of a long one, which will be cut, the names of its columns are a heading
/// over every piece.
/// </summary>
internal static class ToldTable
{
    // Some hundred tokens: beyond, a table may not stand in one chunk with what is around it.
    private const int LongFrom = 300;
    private const int LongestHeader = 400;
    private const int MostHeaderRows = 4;
    private const int LongestMeasure = 24;

    public static void Add(SectionBuilder sections, IReadOnlyList<TableLine> lines)
    {
        var header = lines.Sum(line => line.Length) > LongFrom ? HeaderRows(lines) : 0;

        if (header > 0)
        {
            var names = TableHeader.Joined([.. lines.Take(header).Select(line => line.Columns)]);
            sections.BeginTable(string.Join(" | ", names));
        }

        foreach (var line in lines.Skip(header))
        {
            sections.Row(line.Cells);
        }

        if (header > 0)
        {
            sections.EndTable();
        }
    }

    private static int HeaderRows(IReadOnlyList<TableLine> lines)
    {
        var rows = 0;

        while (rows < Math.Min(MostHeaderRows, lines.Count) && Names(lines, rows))
        {
            rows++;
        }

        return rows < lines.Count && lines.Take(rows).Sum(line => line.Length) <= LongestHeader
            ? rows
            : 0;
    }

    // Where a name spans columns, the row below tells them apart.
    private static bool Names(IReadOnlyList<TableLine> lines, int row) =>
        lines[row].Columns.Distinct(StringComparer.Ordinal).Skip(1).Any()
        && (
            lines[row].IsHeader
            || (
                TableHeader.Is(lines[row].Columns)
                && (row is 0 ? !IsSheet(lines) : Spans(lines[row - 1]))
            )
        );

    private static bool Spans(TableLine line) =>
        !line.Columns.SequenceEqual(line.Cells, StringComparer.Ordinal);

    // "Thời hạn | 03 ngày làm việc": a sheet of facts names its rows, not its columns.
    private static bool IsSheet(IReadOnlyList<TableLine> lines) =>
        lines[0].Columns.Count is 2
        && lines.Skip(1).Count(line => IsMeasure(line.Cells[^1])) * 2 < lines.Count - 1;

    private static bool IsMeasure(string cell) =>
        cell.Length <= LongestMeasure && cell.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
}
