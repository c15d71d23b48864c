using DocumentFormat.OpenXml.Wordprocessing;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// Which paragraphs are headings. Style names are localised ("Đầu đề 1"), so the style's outline level decides,
/// its own or that of the style it is based on.
/// </summary>
internal sealed class WordHeadings(WordStyles styles)
{
    private const int LongestHeading = 300;
    private const int LevelsOfText = 9;

    public string? Title { get; private set; }

    public int? Level(Paragraph paragraph, string text)
    {
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

        if (
            style is not null
            && (style is "Title" || styles.NameOf(style) is "Title")
            && text.Length > 0
        )
        {
            Title ??= SectionBuilder.OneLine(text);
            return null;
        }

        var level = paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value ?? OfStyle(style);
        return level < LevelsOfText && text.Length <= LongestHeading ? level + 1 : null;
    }

    /// <summary>A line of the table of contents names a heading and is none.</summary>
    public bool IsContents(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } style
        && styles.NameOf(style).StartsWith("toc", StringComparison.OrdinalIgnoreCase);

    private int? OfStyle(string? id)
    {
        if (id is null)
        {
            return null;
        }

        return styles.Find(id) is null
            ? ByName(id)
            : styles
                .Chain(id)
                .Select(style =>
                    style.StyleParagraphProperties?.OutlineLevel?.Val?.Value
                    ?? ByName(style.StyleName?.Val?.Value ?? style.StyleId!.Value!)
                )
                .FirstOrDefault(level => level is not null);
    }

    private static int? ByName(string name) =>
        name.StartsWith("heading", StringComparison.OrdinalIgnoreCase)
        && name[^1] is >= '1' and <= '9'
            ? name[^1] - '1'
            : null;
}
