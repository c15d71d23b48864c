namespace iHanoi.Ingestion.Readers.Scans;

/// <summary>A word, where its middle stands on the page, and the line that it was read in.</summary>
internal sealed record PlacedWord(string Text, int X, int Y, string Paragraph, string Line);

/// <summary>
/// Words of a ruled table, row by row: what stands between the same lines is one cell, however many lines of text it
/// holds, and a cell that spans rows speaks for each of them.
/// </summary>
internal sealed class RuledWords(Ruling ruling)
{
    private sealed record Cell(int Top, int Bottom, int Left, int Right);

    /// <summary>The words outside of the table keep their order; the table stands where its first word stood.</summary>
    public IEnumerable<PlacedWord> Arranged(IReadOnlyList<PlacedWord> words)
    {
        var cells = words.Select(word => (Word: word, Cell: CellOf(word))).ToArray();
        var isTold = false;

        foreach (var (word, cell) in cells)
        {
            if (cell is null)
            {
                yield return word;
            }
            else if (!isTold)
            {
                isTold = true;

                foreach (var told in Rows([.. cells.Where(each => each.Cell is not null)!]))
                {
                    yield return told;
                }
            }
        }
    }

    private IEnumerable<PlacedWord> Rows((PlacedWord Word, Cell? Cell)[] words)
    {
        var tops = Places(words.Select(each => each.Cell!.Top));

        foreach (var (row, top) in tops.Index())
        {
            var texts = words
                .Where(each => StandsIn(each.Cell!, top))
                .GroupBy(each => PlaceOf(each.Cell!.Left))
                .OrderBy(cell => cell.Key)
                .Select(cell => string.Join(' ', cell.Select(each => each.Word.Text)));

            yield return new PlacedWord(string.Join(" | ", texts), 0, top, "table", $"table.{row}");
        }

        int PlaceOf(int left) =>
            words.Select(each => each.Cell!.Left).Where(other => ruling.IsNear(other, left)).Min();
    }

    private bool StandsIn(Cell cell, int top) =>
        ruling.IsNear(cell.Top, top)
        || (cell.Top < top && top < cell.Bottom && !ruling.IsNear(cell.Bottom, top));

    private List<int> Places(IEnumerable<int> all)
    {
        var places = new List<int>();

        foreach (var place in all.Order())
        {
            if (places is not [.., var last] || !ruling.IsNear(last, place))
            {
                places.Add(place);
            }
        }

        return places;
    }

    // The nearest lines on all four sides.
    private Cell? CellOf(PlacedWord word) =>
        Last(ruling.Across, word.Y, word.X) is { } top
        && First(ruling.Across, word.Y, word.X) is { } bottom
        && Last(ruling.Down, word.X, word.Y) is { } left
        && First(ruling.Down, word.X, word.Y) is { } right
            ? new Cell(top, bottom, left, right)
            : null;

    private static int? Last(IReadOnlyList<Stroke> strokes, int before, int through) =>
        strokes
            .Where(stroke => stroke.At <= before && Reaches(stroke, through))
            .Select(stroke => (int?)stroke.At)
            .Max();

    private static int? First(IReadOnlyList<Stroke> strokes, int after, int through) =>
        strokes
            .Where(stroke => stroke.At > after && Reaches(stroke, through))
            .Select(stroke => (int?)stroke.At)
            .Min();

    private static bool Reaches(Stroke stroke, int place) =>
        stroke.From <= place && place <= stroke.To;
}
