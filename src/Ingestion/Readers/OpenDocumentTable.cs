using System.Xml.Linq;
using iHanoi.Ingestion.Readers.Tables;

namespace iHanoi.Ingestion.Readers;

/// <summary>A table's rows as what their cells say; a cell that spans rows speaks for each of them.</summary>
internal sealed class OpenDocumentTable(XElement table, OpenDocumentWords words)
{
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    // A sheet's last cell is often "repeated" to the end of the sheet.
    private const int MostRepeated = 64;

    private readonly Dictionary<int, (int Left, string Text)> _above = [];

    public IEnumerable<TableLine> Told() => Rows(table).Select(Told);

    // Rows stand in groups, and those that name the columns in one of their own. A table in a cell is told in the cell.
    private static IEnumerable<XElement> Rows(XElement parent) =>
        parent
            .Elements()
            .SelectMany(child =>
                child.Name == Table + "table-row" ? [child]
                : child.Name.Namespace == Table ? Rows(child)
                : []
            );

    private TableLine Told(XElement row)
    {
        var told = new List<string>();
        var columns = new List<string>();

        foreach (var cell in row.Elements().Where(IsCell))
        {
            var column = columns.Count;
            var isCovered = cell.Name == Table + "covered-table-cell";
            var text = isCovered ? FromAbove(column) : words.Of(cell);

            if (Number(cell, "number-rows-spanned") is > 1 and var down)
            {
                _above[column] = (down - 1, text ?? "");
            }

            for (
                var at = Math.Min(Number(cell, "number-columns-repeated"), MostRepeated);
                at > 0;
                at--
            )
            {
                // What lies under a cell merged sideways has been said.
                if (text is not null)
                {
                    told.Add(text);
                }

                columns.Add(text ?? columns.LastOrDefault() ?? "");
            }
        }

        for (var at = told.Count; at > 0 && told[at - 1].Length is 0; at--)
        {
            told.RemoveAt(at - 1);
        }

        return new TableLine(told, columns, row.Parent?.Name == Table + "table-header-rows");
    }

    private static bool IsCell(XElement cell) =>
        cell.Name == Table + "table-cell" || cell.Name == Table + "covered-table-cell";

    private string? FromAbove(int column)
    {
        if (!_above.TryGetValue(column, out var span) || span.Left is 0)
        {
            return null;
        }

        _above[column] = span with { Left = span.Left - 1 };
        return span.Text;
    }

    private static int Number(XElement cell, string name) =>
        int.TryParse((string?)cell.Attribute(Table + name), out var number)
            ? Math.Max(1, number)
            : 1;
}
