using DocumentFormat.OpenXml.Wordprocessing;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// Which paragraphs are headings. Style names are localised ("Đầu đề 1"), so the style's outline level decides,
/// its own or that of the style it is based on.
/// </summary>
internal sealed class WordHeadings(Styles? styles)
{
    private const int LongestHeading = 300;
    private const int LevelsOfText = 9;

    private readonly Dictionary<string, Style> _styles = (styles?.Elements<Style>() ?? [])
        .Where(style => style.StyleId?.Value is not null)
        .GroupBy(style => style.StyleId!.Value!, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    public string? Title { get; private set; }

    public int? Level(Paragraph paragraph, string text)
    {
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

        if (style is "Title" && text.Length > 0)
        {
            Title ??= SectionBuilder.OneLine(text);
            return null;
        }

        var level =
            paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value ?? OfStyle(style, depth: 0);
        return level < LevelsOfText && text.Length <= LongestHeading ? level + 1 : null;
    }

    private int? OfStyle(string? id, int depth)
    {
        if (id is null || depth > 10)
        {
            return null;
        }

        if (!_styles.TryGetValue(id, out var style))
        {
            return ByName(id);
        }

        return style.StyleParagraphProperties?.OutlineLevel?.Val?.Value
            ?? ByName(style.StyleName?.Val?.Value ?? id)
            ?? OfStyle(style.BasedOn?.Val?.Value, depth + 1);
    }

    private static int? ByName(string name) =>
        name.StartsWith("heading", StringComparison.OrdinalIgnoreCase)
        && name[^1] is >= '1' and <= '9'
            ? name[^1] - '1'
            : null;
}
