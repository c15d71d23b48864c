using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace iHanoi.Ingestion.Readers;

/// <summary>What a cell shows: shared strings looked up, dates written as Hanoi writes them.</summary>
internal sealed partial class ShownCells(WorkbookPart book)
{
    // Excel's own date formats have no text in the file.
    private static readonly HashSet<uint> BuiltInDates = [14, 15, 16, 17, 22, 27, 30, 36, 50, 57];

    private readonly string[] _shared =
    [
        .. (
            book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>() ?? []
        ).Select(item => item.InnerText),
    ];

    public string Of(Cell cell)
    {
        var raw = cell.CellValue?.Text ?? cell.InnerText;

        if (cell.DataType?.Value == CellValues.SharedString)
        {
            return int.TryParse(raw, out var at) && at < _shared.Length ? _shared[at] : raw;
        }

        return
            IsDate(cell)
            && double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var days)
            && days is > 1 and < 2_958_465
            ? DateTime.FromOADate(days).ToString("dd/M/yyyy", CultureInfo.InvariantCulture)
            : raw;
    }

    private bool IsDate(Cell cell)
    {
        var styles = book.WorkbookStylesPart?.Stylesheet;
        var format = styles
            ?.CellFormats?.Elements<CellFormat>()
            .ElementAtOrDefault((int)(cell.StyleIndex?.Value ?? 0));

        if (format?.NumberFormatId?.Value is not { } id)
        {
            return false;
        }

        var code = styles
            ?.NumberingFormats?.Elements<NumberingFormat>()
            .FirstOrDefault(candidate => candidate.NumberFormatId?.Value == id)
            ?.FormatCode?.Value;
        return code is null ? BuiltInDates.Contains(id) : DatePart().IsMatch(code);
    }

    [GeneratedRegex(@"^[^""]*[dy]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DatePart();
}
