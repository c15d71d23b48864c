using iHanoi.Civic.Text;
using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Features;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>Counts how often a word beside another is written with a capital, in texts that have any.</summary>
internal static class CasedPairs
{
    private const int FewestTimes = 3;
    private const double FewestShare = 0.6;

    /// <returns>Lines of <see cref="NameLexicon"/>.</returns>
    public static IReadOnlyList<string> Of(IEnumerable<string> texts)
    {
        var counts = new Dictionary<string, (int Names, int All)>(StringComparer.Ordinal);

        foreach (var (pair, isName) in texts.SelectMany(Neighbours))
        {
            var (names, all) = counts.GetValueOrDefault(pair);
            counts[pair] = (names + (isName ? 1 : 0), all + 1);
        }

        return
        [
            .. counts
                .Where(count =>
                    count.Value.Names >= FewestTimes
                    && count.Value.Names >= FewestShare * count.Value.All
                )
                .Select(count => count.Key)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Each word, folded, and whether it has a capital: null where it begins a sentence. Empty where no word inside a
    /// sentence has one, or more than half have.
    /// </summary>
    public static IReadOnlyList<(string Word, bool? IsName)> Read(string text)
    {
        var tokens = Tokens.Split(text);
        var read = tokens
            .Select(
                (token, i) =>
                    (
                        Word: VietnameseText.Fold(token.Word),
                        IsName: ComparedText.StartsSentence(text, tokens, i)
                            ? (bool?)null
                            : char.IsUpper(text[token.Start])
                    )
            )
            .ToArray();
        var names = read.Count(word => word.IsName is true);

        return names is 0 || names * 2 > read.Length ? [] : read;
    }

    private static IEnumerable<(string Pair, bool IsName)> Neighbours(string text)
    {
        var words = Read(text);

        foreach (
            var (a, b) in words.Zip(words.Skip(1)).Where(pair => AreWords(pair.First, pair.Second))
        )
        {
            if (a.IsName is { } first)
            {
                yield return (NameLexicon.Before(a.Word, b.Word), first);
            }

            if (b.IsName is { } second)
            {
                yield return (NameLexicon.Behind(a.Word, b.Word), second);
            }
        }
    }

    private static bool AreWords((string Word, bool?) a, (string Word, bool?) b) =>
        IsWord(a.Word) && IsWord(b.Word);

    private static bool IsWord(string word) => word.Length > 1 && !word.Any(char.IsAsciiDigit);
}
