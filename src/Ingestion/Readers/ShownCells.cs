using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// What a cell shows: shared strings looked up, a formula's last result, dates written as Hanoi writes them, percents.
/// </summary>
internal sealed partial class ShownCells(WorkbookPart book)
{
    // Excel's own formats have no text in the file.
    private static readonly HashSet<uint> BuiltInDates = [14, 15, 16, 17, 22, 27, 30, 36, 50, 57];
    private static readonly HashSet<uint> BuiltInPercents = [9, 10];

    private readonly List<string> _shared = [.. Shared(book.SharedStringTablePart)];
    private readonly Shape[] _shapes = [.. Shapes(book.WorkbookStylesPart?.Stylesheet)];

    private enum Shape
    {
        Plain,
        Date,
        Percent,
    }

    public string Of(Cell cell)
    {
        var raw = cell.CellValue?.Text ?? (cell.CellFormula is null ? cell.InnerText : "");
        var type = cell.DataType?.Value;

        if (type == CellValues.SharedString)
        {
            return
                int.TryParse(raw, CultureInfo.InvariantCulture, out var at)
                && at >= 0
                && at < _shared.Count
                ? _shared[at]
                : raw;
        }

        return type == CellValues.Boolean
            ? raw is "1"
                ? "TRUE"
                : "FALSE"
            : raw.Length > 0
            && double.TryParse(
                raw,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? Shown(number, raw, cell.StyleIndex?.Value ?? 0)
                : raw;
    }

    private string Shown(double number, string raw, uint style) =>
        (style < _shapes.Length ? _shapes[style] : Shape.Plain) switch
        {
            Shape.Date when number is > 1 and < 2_958_465 => DateTime
                .FromOADate(number)
                .ToString("dd/M/yyyy", CultureInfo.InvariantCulture),
            Shape.Percent => string.Create(CultureInfo.InvariantCulture, $"{number * 100:0.##}%"),
            _ => raw,
        };

    // How a word is spoken may stand beside it, and is not shown in the cell.
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
                var item = (SharedStringItem)reader.LoadCurrentElement()!;
                yield return string.Concat(
                    item.ChildElements.Where(child => child is Text or Run)
                        .Select(child => child is Run run ? run.Text?.Text : child.InnerText)
                );
            }
        }
    }

    private static IEnumerable<Shape> Shapes(Stylesheet? styles)
    {
        var codes = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId?.Value is not null)
            .GroupBy(format => format.NumberFormatId!.Value)
            .ToDictionary(same => same.Key, same => same.First().FormatCode?.Value ?? "");

        return (styles?.CellFormats?.Elements<CellFormat>() ?? []).Select(format =>
            ShapeOf(format.NumberFormatId?.Value ?? 0, codes)
        );
    }

    private static Shape ShapeOf(uint id, Dictionary<uint, string> codes) =>
        codes.TryGetValue(id, out var code)
            ? DatePart().IsMatch(code)
                ? Shape.Date
                : code.EndsWith('%')
                    ? Shape.Percent
                    : Shape.Plain
            : BuiltInDates.Contains(id)
                ? Shape.Date
                : BuiltInPercents.Contains(id)
                    ? Shape.Percent
                    : Shape.Plain;

    [GeneratedRegex(@"^[^""]*[dy]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DatePart();
}
