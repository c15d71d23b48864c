using iHanoi.Eval.Scoring;
using iHanoi.Eval.Tasks;

namespace iHanoi.Eval.Tests.Scoring;

public sealed class MattersItemTests
{
    [Theory]
    [InlineData("noise tree-park", "noise tree-park", 1, 1, 1)]
    [InlineData("noise tree-park", "tree-park noise", 1, 1, 0)]
    [InlineData("noise tree-park", "noise", 1, 0.5, 1)]
    [InlineData("noise", "noise tree-park", 0.5, 1, 1)]
    public void What_is_found_is_held_against_what_is_there(
        string known,
        string told,
        double precision,
        double recall,
        double lead
    )
    {
        var item = Item(known, told);

        Value("precision", item).ShouldBe(precision);
        Value("recall", item).ShouldBe(recall);
        Value("lead_right", item).ShouldBe(lead);
    }

    [Fact]
    public void A_report_of_one_matter_may_be_torn_and_one_of_several_left_whole()
    {
        Value("torn_where_one", Item("noise", "noise tree-park")).ShouldBe(1);
        Value("parted_where_several", Item("noise tree-park", "noise")).ShouldBe(0);
    }

    private static double? Value(string metric, MattersItem item) =>
        MattersItem.Metrics.Single(m => m.Name == metric).Of([item]);

    private static MattersItem Item(string known, string told) =>
        new(
            new MattersGold("a", known.Split(' '), null, null),
            new MattersOut("a", told.Split(' '))
        );
}
