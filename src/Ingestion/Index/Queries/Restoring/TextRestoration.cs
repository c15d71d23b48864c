using System.Text.RegularExpressions;
using iHanoi.Civic.Text;

namespace iHanoi.Ingestion.Index.Queries.Restoring;

/// <summary>A whole text as it was most likely meant; what stands between its words stays.</summary>
internal sealed partial class TextRestoration(SpellingRestoration restoration) : ISpelling
{
    // A share of marked syllables from which on a bare syllable is meant bare ("cho", "con").
    private const double WrittenWithMarks = 0.4;

    // Words in an order that Vietnamese texts have, once they are read as meant, are no English.
    private const double LikelyVietnamese = 6.5;

    // The search for the likeliest reading looks at so many words at once; a report says its matter early.
    private const int WordsAtOnce = 100;
    private const int MostParts = 4;

    public MeantText? AsMeant(string text)
    {
        var read = VietnameseText.Normalise(text);
        var syllables = VietnameseText.Syllables(read);
        var restored = Restored(syllables);

        return restored.Exists(word => word.IsChanged)
            ? new MeantText(Written(read, restored), Words(read, restored))
            : null;
    }

    private List<RestoredWord> Restored(IReadOnlyList<string> syllables)
    {
        var typing = new Typing(WritesMarks(syllables), static _ => false);
        var restored = new List<RestoredWord>(syllables.Count);
        var cost = 0.0;

        foreach (var (part, words) in syllables.Chunk(WordsAtOnce).Take(MostParts).Index())
        {
            var meant = restoration.Restore(words, typing);
            restored.AddRange(
                meant.Words.Select(word => word with { From = word.From + part * WordsAtOnce })
            );
            cost += meant.CostOfWord * words.Length;
        }

        return cost < LikelyVietnamese * restored.Count ? restored : [];
    }

    private static List<MeantWord> Words(string text, List<RestoredWord> restored)
    {
        var typed = Word().Matches(text);
        var words = restored.ConvertAll(word =>
        {
            var (first, last) = (typed[word.From], typed[word.From + word.Words - 1]);
            return new MeantWord(
                word.Syllable,
                first.Index,
                last.Index + last.Length - first.Index
            );
        });
        var unread = typed.Skip(restored[^1].From + restored[^1].Words);
        words.AddRange(
            unread.Select(word => new MeantWord(
                word.Value.ToLowerInvariant(),
                word.Index,
                word.Length
            ))
        );

        return words;
    }

    public static bool WritesMarks(IReadOnlyList<string> syllables) =>
        syllables.Count(VietnameseText.HasMarks) >= WrittenWithMarks * syllables.Count;

    public static bool IsLikelyVietnamese(RestoredText text) =>
        text is { IsChanged: true, CostOfWord: < LikelyVietnamese };

    public static string Written(string text, IReadOnlyList<RestoredWord> restored)
    {
        var words = restored.ToLookup(word => word.From);
        var last = restored is [] ? 0 : restored[^1].From + restored[^1].Words;
        var at = -1;

        return Word()
            .Replace(
                text,
                typed =>
                    words[++at] is var meant && meant.Any(word => word.IsChanged)
                        ? string.Join(' ', meant.Select(word => word.Syllable))
                    : meant.Any() || at >= last ? typed.Value
                    : ""
            );
    }

    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
