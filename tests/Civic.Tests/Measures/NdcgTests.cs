using iHanoi.Civic.Measures;

namespace iHanoi.Civic.Tests.Measures;

public sealed class NdcgTests
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

    private static Dictionary<string, int> Grades(params (string Id, int Grade)[] grades) =>
        grades.ToDictionary(grade => grade.Id, grade => grade.Grade);
}
