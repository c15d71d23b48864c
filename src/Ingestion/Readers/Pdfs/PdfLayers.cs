using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace iHanoi.Ingestion.Readers.Pdfs;

/// <summary>Layers that a PDF says are switched off, and the letters that lie on them.</summary>
internal sealed class PdfLayers
{
    private const int MostLayers = 1_000;

    private readonly HashSet<string> _off;

    public PdfLayers(PdfDocument pdf) => _off = [.. Off(pdf).Take(MostLayers)];

    public IReadOnlySet<Letter> Hidden(Page page) =>
        _off.Count is 0
            ? new HashSet<Letter>()
            : page.GetOptionalContents()
                .Where(layer => _off.Contains(layer.Key))
                .SelectMany(layer => layer.Value)
                .SelectMany(content => content.MarkedContent.Letters)
                .ToHashSet();

    private static IEnumerable<string> Off(PdfDocument pdf)
    {
        var layers = Dictionary(pdf, pdf.Structure.Catalog.CatalogDictionary, "OCProperties");
        var shown = layers is null ? null : Dictionary(pdf, layers, "D");

        return shown?.Data.GetValueOrDefault("OFF") is ArrayToken off
            ? off
                .Data.OfType<IndirectReferenceToken>()
                .Select(layer => pdf.Structure.GetObject(layer.Data)?.Data)
                .OfType<DictionaryToken>()
                .Select(layer => Name(layer.Data.GetValueOrDefault("Name")))
                .OfType<string>()
            : [];
    }

    private static DictionaryToken? Dictionary(
        PdfDocument pdf,
        DictionaryToken parent,
        string name
    ) =>
        parent.Data.GetValueOrDefault(name) switch
        {
            DictionaryToken own => own,
            IndirectReferenceToken other => pdf.Structure.GetObject(other.Data)?.Data
                as DictionaryToken,
            _ => null,
        };

    private static string? Name(IToken? name) =>
        name switch
        {
            StringToken text => text.Data,
            HexToken hex => hex.Data,
            _ => null,
        };
}
