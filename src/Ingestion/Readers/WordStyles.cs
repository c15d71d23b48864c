using DocumentFormat.OpenXml.Wordprocessing;

namespace iHanoi.Ingestion.Readers;

/// <summary>A document's styles, each followed by those it is based on.</summary>
internal sealed class WordStyles(Styles? styles)
{
    // A style may be based on itself by way of others.
    private const int DeepestStyle = 10;

    private readonly Dictionary<string, Style> _styles = (styles?.Elements<Style>() ?? [])
        .Where(style => style.StyleId?.Value is not null)
        .GroupBy(style => style.StyleId!.Value!, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    /// <summary>What a paragraph looks like that names no style.</summary>
    public string? OfParagraphs { get; } =
        (styles?.Elements<Style>() ?? [])
            .FirstOrDefault(style =>
                style.Default?.Value is true && style.Type?.Value == StyleValues.Paragraph
            )
            ?.StyleId?.Value;

    public RunFonts? DefaultFonts { get; } =
        styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle?.RunFonts;

    public Style? Find(string? id) => id is null ? null : _styles.GetValueOrDefault(id);

    public IEnumerable<Style> Chain(string? id)
    {
        for (var depth = 0; depth <= DeepestStyle && Find(id) is { } style; depth++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    /// <summary>Style names are localised in the id ("Mucluc1"), not in the name.</summary>
    public string NameOf(string id) => Find(id)?.StyleName?.Val?.Value ?? id;
}
