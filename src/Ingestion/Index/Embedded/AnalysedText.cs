using iHanoi.Civic.Text;
using iHanoi.Ingestion.Index.Queries;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>A text as the lexical index sees it: syllables as typed, the same folded, and the codes it names.</summary>
internal sealed record AnalysedText(
    IReadOnlyList<string> Marked,
    IReadOnlyList<string> Folded,
    IReadOnlyList<string> Codes
)
{
    public static AnalysedText Of(string text)
    {
        var marked = VietnameseText.Syllables(text);
        return new AnalysedText(marked, Fold(text, marked), DocumentCodes.In(text));
    }

    public static string Pair(string first, string second) => $"{first} {second}";

    // Folding the whole text once is far cheaper than each syllable; it splits alike but for odd characters.
    private static IReadOnlyList<string> Fold(string text, IReadOnlyList<string> marked)
    {
        var folded = VietnameseText.Syllables(VietnameseText.Fold(text));
        return folded.Count == marked.Count ? folded : [.. marked.Select(VietnameseText.Fold)];
    }
}
