using AngleSharp.Dom;
using iHanoi.Ingestion.Readers.Tables;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// A table's rows as what their cells say, each cell's lines apart; a cell that spans rows speaks for every one of
/// them. A table that only lays out a page is none.
/// </summary>
internal sealed class HtmlTable(IElement table)
{
    private const int WidestTable = 256;
    private const int LongestSpan = 1_000;

    /// <summary>One column, or a table within a cell: the page is laid out by it, as pages were long ago.</summary>
    public bool IsLayout =>
        table.QuerySelector("table") is not null || Rows().All(row => Cells(row).Length < 2);

    public IEnumerable<TableLine> Told()
    {
        var above = new Dictionary<int, (int Left, string Text, string Column)>();

        foreach (var row in Rows())
        {
            yield return Told(row, above);
        }
    }

    private static TableLine Told(
        IElement row,
        Dictionary<int, (int Left, string Text, string Column)> above
    )
    {
        var told = new List<string>();
        var columns = new List<string>();

        foreach (var cell in Cells(row))
        {
            FromAbove();
            var text = TextOf(cell);
            var (down, across) = (Span(cell, "rowspan"), Span(cell, "colspan"));

            for (var at = 0; at < across && told.Count < WidestTable; at++)
            {
                var shown = at is 0 ? text : "";

                if (down > 1)
                {
                    above[told.Count] = (down - 1, shown, text);
                }

                told.Add(shown);
                columns.Add(text);
            }
        }

        FromAbove();
        return new TableLine(told, columns, IsHeader(row));

        void FromAbove()
        {
            while (above.TryGetValue(told.Count, out var span))
            {
                above.Remove(told.Count);

                if (span.Left > 1)
                {
                    above[told.Count] = span with { Left = span.Left - 1 };
                }

                told.Add(span.Text);
                columns.Add(span.Column);
            }
        }
    }

    private static bool IsHeader(IElement row) =>
        row.ParentElement?.TagName is "THEAD"
        || (Cells(row) is { Length: > 1 } cells && cells.All(cell => cell.TagName is "TH"));

    /// <summary>The text of an element on one line, its own lines kept apart.</summary>
    public static string TextOf(IElement element) =>
        SectionBuilder.OneLine(
            string.Concat(
                element
                    .Descendants()
                    .Select(node =>
                        node switch
                        {
                            IText text => text.Data,
                            IElement { TagName: "BR" or "P" or "DIV" or "LI" or "TR" or "TD" } =>
                                " ",
                            _ => "",
                        }
                    )
            )
        );

    private IEnumerable<IElement> Rows() =>
        table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table);

    private static IElement[] Cells(IElement row) =>
        [.. row.Children.Where(cell => cell.TagName is "TD" or "TH")];

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), out var span) ? Math.Clamp(span, 1, LongestSpan) : 1;
}
