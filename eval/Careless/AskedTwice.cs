using iHanoi.Civic.Measures;
using iHanoi.Eval.Metrics;

namespace iHanoi.Eval.Careless;

/// <summary>A question with what answers it, as the task asks it: typed well, and typed in one hasty way.</summary>
internal sealed record CarelessQuestion(
    string Id,
    string Text,
    IReadOnlyDictionary<string, int> Relevance,
    IReadOnlyList<string> Slices
)
{
    public Found Judge(IReadOnlyList<string> ranked) =>
        new(
            Ndcg.At(10, ranked, Relevance) ?? 0,
            Ranking.ReciprocalRankAt(
                1,
                ranked,
                [.. Relevance.Where(row => row.Value > 0).Select(row => row.Key)]
            )
        );
}

/// <summary>How well one ranking answers: nDCG@10 and whether the first hit is right.</summary>
internal readonly record struct Found(double Ndcg, double First);

/// <summary>One question asked twice.</summary>
internal sealed record AskedTwice(CarelessQuestion Question, string Typed, Found Well, Found Hasty)
{
    public double Lost => Well.Ndcg - Hasty.Ndcg;
}
