using iHanoi.Eval.Metrics;

namespace iHanoi.Eval.Tests.Metrics;

public sealed class RankingTests
{
    private static readonly string[] Ranked = ["x", "a", "b"];

    [Fact]
    public void Ndcg_of_two_relevant_at_ranks_two_and_three_is_0_693() =>
        Ndcg.At(10, Ranked, Grades(("a", 1), ("b", 1)))!.Value.ShouldBe(0.693, 0.001);

    [Fact]
    public void Ndcg_of_an_ideal_ranking_is_one() =>
        Ndcg.At(10, ["b", "a"], Grades(("a", 1), ("b", 3))).ShouldBe(1);

    [Fact]
    public void A_higher_grade_at_the_top_is_worth_more() =>
        Ndcg.At(10, ["a", "b"], Grades(("a", 1), ("b", 3)))!
            .Value.ShouldBeLessThan(Ndcg.At(10, ["b", "a"], Grades(("a", 1), ("b", 3)))!.Value);

    [Fact]
    public void A_query_without_relevant_documents_has_no_ndcg() =>
        Ndcg.At(10, Ranked, Grades()).ShouldBeNull();

    [Fact]
    public void Recall_counts_the_relevant_within_k() =>
        Ranking.RecallAt(2, Ranked, ["a", "b"]).ShouldBe(0.5);

    [Fact]
    public void Reciprocal_rank_is_one_over_the_first_hit()
    {
        Ranking.ReciprocalRankAt(10, Ranked, ["b"]).ShouldBe(1.0 / 3);
        Ranking.ReciprocalRankAt(2, Ranked, ["b"]).ShouldBe(0);
    }

    private static Dictionary<string, int> Grades(params (string Id, int Grade)[] grades) =>
        grades.ToDictionary(grade => grade.Id, grade => grade.Grade);
}
