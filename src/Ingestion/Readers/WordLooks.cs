using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// Which runs nobody sees on paper: hidden by themselves or by their style, white on the page's white, or too small to
/// read. Such text is the usual way to slip instructions to a model into a document.
/// </summary>
internal sealed class WordLooks(WordStyles styles)
{
    // Half points.
    private const int SmallestSize = 4;

    public bool IsHidden(Run run)
    {
        var look = run.RunProperties;
        var paragraph = run.Ancestors<Paragraph>().FirstOrDefault()?.ParagraphProperties;

        return look?.Vanish is { } vanish
            ? vanish.Val?.Value is not false
            : Vanishes(look?.RunStyle?.Val?.Value)
                || Vanishes(paragraph?.ParagraphStyleId?.Val?.Value)
                || IsTiny(look)
                || IsWhiteOnWhite(run, look, paragraph);
    }

    private bool Vanishes(string? style) =>
        styles
            .Chain(style)
            .Select(each => each.StyleRunProperties?.Vanish)
            .FirstOrDefault(vanish => vanish is not null)
            is { } found
        && found.Val?.Value is not false;

    private static bool IsTiny(RunProperties? look) =>
        int.TryParse(look?.FontSize?.Val?.Value, CultureInfo.InvariantCulture, out var size)
        && size <= SmallestSize;

    // A table's style may paint its cells dark, so that white letters are its header.
    private static bool IsWhiteOnWhite(
        Run run,
        RunProperties? look,
        ParagraphProperties? paragraph
    ) =>
        look?.Color?.Val?.Value is { } colour
        && colour.Equals("FFFFFF", StringComparison.OrdinalIgnoreCase)
        && look.Shading is null
        && look.Highlight is null
        && paragraph?.Shading is null
        && !run.Ancestors<TableCell>().Any();
}
