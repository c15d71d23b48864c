using iHanoi.Eval.Metrics;

namespace iHanoi.Eval.Tests.Metrics;

public sealed class RankingTests
{
    private static readonly string[] Ranked = ["x", "a", "b"];

    [Fact]
    public void Recall_counts_the_relevant_within_k() =>
        Ranking.RecallAt(2, Ranked, ["a", "b"]).ShouldBe(0.5);

    [Fact]
    public void Reciprocal_rank_is_one_over_the_first_hit()
    {
        Ranking.ReciprocalRankAt(10, Ranked, ["b"]).ShouldBe(1.0 / 3);
        Ranking.ReciprocalRankAt(2, Ranked, ["b"]).ShouldBe(0);
    }
}
