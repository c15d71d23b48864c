using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// Which runs nobody sees on paper: hidden by themselves or by their style, white on the page's white, or too small to
/// read. Such text is the usual way to slip instructions to a model into a document.
/// </summary>
internal sealed class WordLooks(Styles? styles)
{
    // Half points.
    private const int SmallestSize = 4;
    private const int DeepestStyle = 10;

    private readonly Dictionary<string, Style> _styles = (styles?.Elements<Style>() ?? [])
        .Where(style => style.StyleId?.Value is not null)
        .GroupBy(style => style.StyleId!.Value!, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

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

    private bool Vanishes(string? style)
    {
        for (var depth = 0; style is not null && depth < DeepestStyle; depth++)
        {
            if (!_styles.TryGetValue(style, out var found))
            {
                return false;
            }

            if (found.StyleRunProperties?.Vanish is { } vanish)
            {
                return vanish.Val?.Value is not false;
            }

            style = found.BasedOn?.Val?.Value;
        }

        return false;
    }

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
