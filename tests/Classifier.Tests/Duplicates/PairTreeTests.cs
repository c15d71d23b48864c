using iHanoi.Classifier.Duplicates;

namespace iHanoi.Classifier.Tests.Duplicates;

public sealed class PairTreeTests
{
    private static readonly PairTree Tree = new("words", 0.5, PairTree.Of(-1), PairTree.Of(2), 0);

    [Theory]
    [InlineData(0.5, -1)]
    [InlineData(0.6, 2)]
    public void A_sign_up_to_the_split_is_answered_by_the_low_tree(double words, double value) =>
        Tree.Value(Signs(words)).ShouldBe(value);

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.6)]
    public void A_share_of_a_tree_asks_the_same_and_adds_that_share(double words) =>
        Tree.Times(0.25).Value(Signs(words)).ShouldBe(Tree.Value(Signs(words)) / 4);

    private static Dictionary<string, double> Signs(double words) => new() { ["words"] = words };
}
