using iHanoi.Civic.Reports;
using iHanoi.Classifier.Features;

namespace iHanoi.Classifier.Heads;

/// <summary>
/// Shares each n-gram's exact contribution among the words it spans: the words' weights add up to what all
/// n-grams added to the decision.
/// </summary>
internal static class WordWeights
{
    private const int Most = 8;

    public static IReadOnlyList<WordWeight> Of(string text, SparseText grams, float[] contributions)
    {
        var weights = new double[grams.Tokens.Count];

        foreach (var use in grams.Uses)
        {
            var span = use.LastToken - use.FirstToken + 1;
            var part = contributions[use.Feature] * use.Share / span;

            for (var token = use.FirstToken; token <= use.LastToken; token++)
            {
                weights[token] += part;
            }
        }

        return
        [
            .. grams
                .Tokens.Zip(weights, (token, weight) => (token, weight))
                .OrderByDescending(pair => Math.Abs(pair.weight))
                .Take(Most)
                .Select(pair => new WordWeight(
                    pair.token.Start,
                    pair.token.Length,
                    text.Substring(pair.token.Start, pair.token.Length),
                    pair.weight
                )),
        ];
    }
}
