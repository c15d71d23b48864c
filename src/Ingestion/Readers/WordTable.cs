using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using iHanoi.Ingestion.Readers.Tables;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// A table as rows of what its cells say: a cell merged downwards speaks for every row it spans, a table within a cell
/// is told in that cell.
/// </summary>
internal sealed class WordTable(Table table, WordText words)
{
    private const int DeepestTable = 8;
    private const int LongestParting = 120;
    private const int WidestSpan = 64;

    /// <summary>A row of one cell is a frame: its paragraphs and tables are told as if they stood alone.</summary>
    public static TableCell? Frame(TableRow row) => Cells(row) is [var only] ? only : null;

    /// <summary>Within a table, a short line over its whole width only parts the rows ("I. Đất đai").</summary>
    public static bool IsParting(TableCell frame) =>
        !frame.Descendants<Table>().Any() && frame.InnerText.Length is > 0 and <= LongestParting;

    public IEnumerable<TableRow> Rows() =>
        Own<TableRow>(table)
            .Where(row => row.TableRowProperties?.Elements<Deleted>().Any() is not true);

    /// <summary>Rows are asked for in order: what was merged above is known below.</summary>
    public TableLine Told(TableRow row, Dictionary<int, string> above)
    {
        var told = new List<string>();
        var columns = new List<string>();
        var column = 0;

        foreach (var cell in Cells(row))
        {
            var properties = cell.TableCellProperties;
            var text = Text(cell, depth: 0);

            if (properties?.VerticalMerge is not { } merge)
            {
                above.Remove(column);
            }
            else if (merge.Val?.Value == MergedCellValues.Restart)
            {
                above[column] = text;
            }
            else if (text.Length is 0)
            {
                text = above.GetValueOrDefault(column, "");
            }

            var span = Math.Clamp(properties?.GridSpan?.Val?.Value ?? 1, 1, WidestSpan);
            told.Add(text);
            columns.AddRange(Enumerable.Repeat(text, span));
            column += span;
        }

        return new TableLine(told, columns, IsHeader(row));
    }

    private static bool IsHeader(TableRow row) =>
        row
            .TableRowProperties?.Elements<DocumentFormat.OpenXml.Wordprocessing.TableHeader>()
            .Any(header => header.Val is null || header.Val.Value == OnOffOnlyValues.On)
            is true;

    private string Text(OpenXmlElement cell, int depth)
    {
        var parts = new List<string>();

        foreach (var child in cell.ChildElements)
        {
            parts.Add(
                child switch
                {
                    Paragraph paragraph => words.Of(paragraph),
                    Table inner when depth < DeepestTable => Inner(inner, depth + 1),
                    SdtBlock or SdtContentBlock or CustomXmlBlock => Text(child, depth),
                    _ => "",
                }
            );
        }

        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private string Inner(Table inner, int depth) =>
        string.Join(
            "; ",
            Own<TableRow>(inner)
                .Select(row =>
                    string.Join(
                        " – ",
                        Cells(row).Select(cell => Text(cell, depth)).Where(text => text.Length > 0)
                    )
                )
                .Where(row => row.Length > 0)
        );

    private static TableCell[] Cells(TableRow row) => [.. Own<TableCell>(row)];

    // Content controls may stand between a table and its rows, a row and its cells.
    private static IEnumerable<T> Own<T>(OpenXmlElement parent)
        where T : OpenXmlElement
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is T own)
            {
                yield return own;
            }
            else if (child is SdtElement or SdtContentRow or SdtContentCell or CustomXmlElement)
            {
                foreach (var inner in Own<T>(child))
                {
                    yield return inner;
                }
            }
        }
    }
}
