using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using iHanoi.Ingestion.Readers.Encodings;

namespace iHanoi.Ingestion.Readers.Sheets;

/// <summary>
/// What a cell shows: shared strings looked up, a formula's last result, numbers and days as their format writes them,
/// words of ".Vn" and "VNI-" fonts in Unicode.
/// </summary>
internal sealed class ShownCells(WorkbookPart book)
{
    private readonly List<string> _shared = [.. Shared(book.SharedStringTablePart)];
    private readonly CellLooks _looks = new(book.WorkbookStylesPart?.Stylesheet);
    private readonly bool _from1904 = book.Workbook?.WorkbookProperties?.Date1904?.Value is true;

    public string Of(Cell cell)
    {
        var raw = cell.CellValue?.Text ?? (cell.CellFormula is null ? Inline(cell) : "");
        var type = cell.DataType?.Value;
        var style = cell.StyleIndex?.Value ?? 0;

        return type == CellValues.SharedString ? InUnicode(SharedAt(raw), style)
            : type == CellValues.Boolean
                ? raw is "1" ? "TRUE"
                    : "FALSE"
            : IsText(type) ? InUnicode(raw, style)
            : double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? _looks.Of(style).Shown(number, raw, _from1904)
            : InUnicode(raw, style);
    }

    private static bool IsText(CellValues? type) =>
        type == CellValues.String || type == CellValues.InlineString || type == CellValues.Error;

    private string SharedAt(string raw) =>
        int.TryParse(raw, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < _shared.Count
            ? _shared[at]
            : raw;

    private string InUnicode(string text, uint style) =>
        OldFonts.InUnicode(text, _looks.FontOf(style));

    private static string Inline(Cell cell) =>
        cell.InlineString is { } words ? Words(words) : cell.InnerText;

    private static IEnumerable<string> Shared(SharedStringTablePart? part)
    {
        if (part is null)
        {
            yield break;
        }

        using var reader = OpenXmlReader.Create(part);

        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem))
            {
                yield return Words(reader.LoadCurrentElement()!);
            }
        }
    }

    // How a word is spoken may stand beside it, and is not shown in the cell.
    private static string Words(OpenXmlElement item) =>
        string.Concat(
            item.ChildElements.Where(child => child is Text or Run)
                .Select(child =>
                    child is Run run
                        ? OldFonts.InUnicode(
                            run.Text?.Text ?? "",
                            run.RunProperties?.GetFirstChild<RunFont>()?.Val?.Value
                        )
                        : child.InnerText
                )
        );
}
