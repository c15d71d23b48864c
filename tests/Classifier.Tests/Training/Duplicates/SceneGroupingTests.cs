using iHanoi.Civic.Reports;
using iHanoi.Classifier.Training.Duplicates;

namespace iHanoi.Classifier.Tests.Training.Duplicates;

public sealed class SceneGroupingTests
{
    [Fact]
    public void A_family_is_one_scene_whose_texts_stand_there_once()
    {
        var scene = Group([Pair("a", "b"), Pair("a", "c", PairExample.OtherMatter)])
            .ShouldHaveSingleItem();

        scene.Texts.Count.ShouldBe(3);
        scene
            .Pairs.Select(pair => (pair.A, pair.B, pair.Same))
            .ShouldBe([(0, 1, true), (0, 2, false)]);
    }

    [Fact]
    public void The_same_matter_elsewhere_or_later_says_nothing_about_matters() =>
        Group([Pair("a", "b", "other-place"), Pair("a", "c", "other-day")]).ShouldBeEmpty();

    [Fact]
    public void Pairs_that_code_made_are_no_scene() =>
        Group([Pair("a", "b") with { Origin = PairOrigin.Made }]).ShouldBeEmpty();

    [Fact]
    public void A_scene_of_many_pairs_counts_no_more_than_sixty()
    {
        var many = Enumerable.Range(0, 120).Select(i => Pair("a", $"b{i}"));

        Group([.. many]).Single().Pairs.Sum(pair => pair.Share).ShouldBe(60, 0.01);
        Group([Pair("a", "b")]).Single().Pairs.Single().Share.ShouldBe(1);
    }

    private static IReadOnlyList<Scene> Group(PairExample[] pairs)
    {
        var states = pairs
            .SelectMany(pair => new[] { pair.A.Text, pair.B.Text })
            .Distinct()
            .ToDictionary(text => text, _ => new Half[1]);

        return SceneGrouping.Of(pairs.Select(pair => (pair, 0)), states);
    }

    private static PairExample Pair(string a, string b, string kind = PairExample.SameKind) =>
        new(Told(a), Told(b), kind is PairExample.SameKind, "family", kind);

    private static ComparableReport Told(string text) => new("", text, null, null, null);
}
