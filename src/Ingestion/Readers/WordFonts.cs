using DocumentFormat.OpenXml.Wordprocessing;

namespace iHanoi.Ingestion.Readers;

/// <summary>The font a run is set in: its own, else its styles', else the document's.</summary>
internal sealed class WordFonts(WordStyles styles)
{
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);
    private readonly string? _default = NameOf(styles.DefaultFonts);

    public string? Of(Run run)
    {
        var paragraph = run.Ancestors<Paragraph>().FirstOrDefault()?.ParagraphProperties;

        return NameOf(run.RunProperties?.RunFonts)
            ?? OfStyle(run.RunProperties?.RunStyle?.Val?.Value)
            ?? OfStyle(paragraph?.ParagraphStyleId?.Val?.Value ?? styles.OfParagraphs)
            ?? _default;
    }

    private string? OfStyle(string? id)
    {
        if (id is null)
        {
            return null;
        }

        if (!_known.TryGetValue(id, out var font))
        {
            font = styles
                .Chain(id)
                .Select(style => NameOf(style.StyleRunProperties?.RunFonts))
                .FirstOrDefault(name => name is not null);
            _known[id] = font;
        }

        return font;
    }

    // A font of the theme has no name here; it is none of the old ones.
    private static string? NameOf(RunFonts? fonts) =>
        fonts?.Ascii?.Value ?? fonts?.HighAnsi?.Value ?? fonts?.AsciiTheme?.InnerText;
}
