using System.Text.RegularExpressions;
using iHanoi.Civic.Text;

namespace iHanoi.Eval.Scoring;

/// <summary>Compares what is said, not how it is typed: NFC, case, spaces, thousands marks, leading zeros.</summary>
internal static partial class Claims
{
    public static string Normal(string text) =>
        Spaces()
            .Replace(
                Thousands().Replace(VietnameseText.Normalise(text).ToLowerInvariant(), "$1"),
                " "
            )
            .Trim();

    public static bool Says(string text, string accepted) =>
        Normal(text).Contains(Normal(accepted), StringComparison.Ordinal);

    /// <summary>Numbers, dates, phones, articles and form codes of a text, as digits only.</summary>
    public static IReadOnlySet<string> Numbers(string text) =>
        Number()
            .Matches(Normal(text))
            .Select(match => match.Value.TrimStart('0'))
            .Where(n => n.Length > 0)
            .ToHashSet();

    /// <summary>Folded word pairs of a sentence, stop words left out.</summary>
    public static IReadOnlyList<string> Bigrams(string text)
    {
        var words = VietnameseText
            .Syllables(VietnameseText.Fold(text))
            .Where(word => !Stop.Contains(word))
            .ToList();

        return [.. words.Zip(words.Skip(1), (a, b) => $"{a} {b}")];
    }

    public static IReadOnlyList<string> Sentences(string text) =>
        [.. SentenceEnd().Split(text).Select(s => s.Trim()).Where(s => s.Length > 0)];

    private static readonly HashSet<string> Stop = new(
        "va la cua cho co cac nhung mot duoc tai khi o voi theo ve tu den thi ma nay do the a an of to in on is are and for".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    [GeneratedRegex(@"(?<=\d)[.,  ](\d{3})(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=[.!?…])\s+(?=\p{Lu})|\n+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SentenceEnd();
}
