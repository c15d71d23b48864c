using DocumentFormat.OpenXml.Spreadsheet;

namespace iHanoi.Ingestion.Readers.Sheets;

/// <summary>The number format and the font of each cell style, by its place in the file.</summary>
internal sealed class CellLooks
{
    // Excel's own formats have no text in the file.
    private static readonly Dictionary<uint, string> BuiltIn = new()
    {
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [5] = "#,##0",
        [6] = "#,##0",
        [7] = "#,##0.00",
        [8] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [14] = "dd/mm/yyyy",
        [15] = "dd/mm/yyyy",
        [16] = "dd/mm/yyyy",
        [17] = "dd/mm/yyyy",
        [18] = "h:mm",
        [19] = "h:mm:ss",
        [20] = "h:mm",
        [21] = "h:mm:ss",
        [22] = "dd/mm/yyyy h:mm",
        [27] = "dd/mm/yyyy",
        [30] = "dd/mm/yyyy",
        [36] = "dd/mm/yyyy",
        [37] = "#,##0",
        [38] = "#,##0",
        [39] = "#,##0.00",
        [40] = "#,##0.00",
        [41] = "#,##0",
        [42] = "#,##0",
        [43] = "#,##0.00",
        [44] = "#,##0.00",
        [46] = "[h]:mm:ss",
        [50] = "dd/mm/yyyy",
        [57] = "dd/mm/yyyy",
    };

    private readonly NumberFormat[] _formats;
    private readonly string?[] _fonts;

    public CellLooks(Stylesheet? styles)
    {
        var looks = styles?.CellFormats?.Elements<CellFormat>().ToArray() ?? [];
        var fonts = styles?.Fonts?.Elements<Font>().ToArray() ?? [];
        var codes = Codes(styles);

        _formats =
        [
            .. looks.Select(look =>
                codes.GetValueOrDefault(look.NumberFormatId?.Value ?? 0, NumberFormat.General)
            ),
        ];
        _fonts =
        [
            .. looks.Select(look =>
                fonts.ElementAtOrDefault((int)(look.FontId?.Value ?? 0))?.FontName?.Val?.Value
            ),
        ];
    }

    public NumberFormat Of(uint style) =>
        style < _formats.Length ? _formats[style] : NumberFormat.General;

    public string? FontOf(uint style) => style < _fonts.Length ? _fonts[style] : null;

    private static Dictionary<uint, NumberFormat> Codes(Stylesheet? styles)
    {
        var codes = new Dictionary<uint, string>(BuiltIn);

        foreach (var format in styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (format.NumberFormatId?.Value is { } id && format.FormatCode?.Value is { } code)
            {
                codes[id] = code;
            }
        }

        return codes.ToDictionary(code => code.Key, code => new NumberFormat(code.Value));
    }
}
