using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Index.Queries;

namespace iHanoi.Ingestion.Index;

/// <summary>
/// Two scores into one: each side is brought to 0–1 over the candidates (lexical divided by its best, vector scaled
/// between its least and best) and weighted. A weighted sum beats rank fusion when one side is weak.
/// </summary>
internal static class ScoreFusion
{
    public static double DenseWeight(
        SearchMode mode,
        SearchQuestion question,
        RetrievalOptions options
    ) =>
        (mode, question.Spelling) switch
        {
            (SearchMode.Lexical, _) => 0,
            (SearchMode.Dense, _) => 1,
            // A number names its document; to the encoder one number is like another.
            _ when question.Codes is not [] => options.DenseWeightWithCode,
            (_, Spelling.WithoutMarks) => options.DenseWeightWithoutMarks,
            (_, Spelling.English) => options.DenseWeightEnglish,
            _ => options.DenseWeight,
        };

    /// <summary>Scores for the candidates, in their order.</summary>
    public static FusedScore[] Fuse(
        IReadOnlyList<int> candidates,
        ReadOnlySpan<float> lexical,
        ReadOnlySpan<float> dense,
        double denseWeight
    )
    {
        var (bestLexical, leastDense, bestDense) = (0f, float.MaxValue, float.MinValue);

        foreach (var at in candidates)
        {
            bestLexical = Math.Max(bestLexical, lexical[at]);
            leastDense = Math.Min(leastDense, dense[at]);
            bestDense = Math.Max(bestDense, dense[at]);
        }

        var fused = new FusedScore[candidates.Count];

        for (var i = 0; i < fused.Length; i++)
        {
            var words = bestLexical > 0 ? lexical[candidates[i]] / bestLexical : 0;
            var meaning =
                bestDense > leastDense
                    ? (dense[candidates[i]] - leastDense) / (bestDense - leastDense)
                    : 0;
            fused[i] = new FusedScore(
                candidates[i],
                ((1 - denseWeight) * words) + (denseWeight * meaning),
                words,
                meaning,
                dense[candidates[i]]
            );
        }

        return fused;
    }
}

internal readonly record struct FusedScore(
    int Chunk,
    double Total,
    double Lexical,
    double Dense,
    double Cosine
)
{
    /// <summary>What the learned ranker added; 0 when it was not asked.</summary>
    public double Learned { get; init; }
}
