using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace iHanoi.Ingestion.Readers.Sheets;

/// <summary>A row as shown: each cell in its column, and how far to the right each is merged.</summary>
internal sealed record SheetRow(
    int Number,
    IReadOnlyList<string> Cells,
    IReadOnlyDictionary<int, int> Spans
)
{
    // Beyond this a lone cell far to the right is no column of a table.
    public const int WidestTable = 256;

    /// <summary>A heading merged over columns names each of them.</summary>
    public string[] Spread()
    {
        var width = Spans.Values.Append(0).Max() + 1;
        string[] cells =
        [
            .. Cells,
            .. Enumerable.Repeat(
                "",
                Math.Max(Cells.Count, Math.Min(width, WidestTable)) - Cells.Count
            ),
        ];

        foreach (var (from, until) in Spans.Where(span => span.Key < cells.Length))
        {
            for (var at = from + 1; at <= Math.Min(until, cells.Length - 1); at++)
            {
                cells[at] = cells[at].Length is 0 ? cells[from] : cells[at];
            }
        }

        return cells;
    }
}

/// <summary>
/// The visible rows of a sheet that say something, one after the other and never all at once; a cell merged downwards
/// speaks for every row it spans.
/// </summary>
internal sealed class SheetRows(WorksheetPart sheet, ShownCells cells)
{
    private readonly SheetShape _shape = SheetShape.Of(sheet);
    private readonly Dictionary<int, (int Bottom, string Text)> _above = [];

    public IEnumerable<SheetRow> All(CancellationToken cancellationToken)
    {
        using var reader = OpenXmlReader.Create(sheet);
        var number = 0;

        while (reader.Read())
        {
            if (!reader.IsStartElement || reader.ElementType != typeof(Row))
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var row = (Row)reader.LoadCurrentElement()!;
            number = (int?)row.RowIndex?.Value ?? number + 1;

            if (row.Hidden?.Value is not true && Shown(row, number) is { Cells.Count: > 0 } shown)
            {
                yield return shown;
            }
        }
    }

    private SheetRow Shown(Row row, int number)
    {
        var line = new List<string>();
        var spans = new Dictionary<int, int>();
        var column = 0;
        var skipped = 0;

        foreach (var cell in row.Elements<Cell>())
        {
            var place = Place.Of(cell.CellReference?.Value) ?? new Place(number, column + 1);

            for (column++; column < place.Column && line.Count < SheetRow.WidestTable; column++)
            {
                Add("", new Place(number, column));
            }

            column = place.Column;
            Add(cells.Of(cell), place);
        }

        for (var at = line.Count; at > 0 && line[at - 1].Length is 0; at--)
        {
            line.RemoveAt(at - 1);
        }

        return new SheetRow(number, line, spans);

        void Add(string text, Place place)
        {
            if (_shape.Hides(place.Column))
            {
                skipped++;
                return;
            }

            if (_shape.MergedFrom(place) is { } last)
            {
                _above[place.Column] = (last.Row, text);
                spans[line.Count] = last.Column - 1 - skipped;
            }
            else if (
                text.Length is 0
                && _above.TryGetValue(place.Column, out var above)
                && above.Bottom >= place.Row
            )
            {
                text = above.Text;
            }

            line.Add(text);
        }
    }
}
