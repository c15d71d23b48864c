namespace iHanoi.Ingestion.Readers.Tables;

/// <summary>
/// A row of a table: what its cells say, and the same column by column, where a cell merged over columns speaks for
/// each. <paramref name="IsHeader"/>: the file itself says that the row names the columns.
/// </summary>
internal sealed record TableLine(
    IReadOnlyList<string> Cells,
    IReadOnlyList<string> Columns,
    bool IsHeader
)
{
    public int Length => Cells.Sum(cell => cell.Length);
}
