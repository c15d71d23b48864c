using iHanoi.Civic.City;
using iHanoi.Classifier.Training.Duplicates;

namespace iHanoi.Classifier.Tests.Training.Duplicates;

public sealed class ChainedPairsTests
{
    [Fact]
    public void Who_tells_of_what_another_tells_of_tells_of_what_the_third_does()
    {
        var chained = ChainedPairs
            .Of([Told.Pair("a", "b"), Told.Pair("b", "c")])
            .ShouldHaveSingleItem();

        chained.Texts.ShouldBe(["a", "c"], ignoreOrder: true);
        chained.Same.ShouldBeTrue();
        chained.Origin.ShouldBe(PairOrigin.Chained);
    }

    [Fact]
    public void What_is_not_the_one_is_not_the_other_either()
    {
        var chained = ChainedPairs
            .Of([Told.Pair("a", "b"), Told.Pair("b", "c", "other-day")])
            .ShouldHaveSingleItem();

        chained.Texts.ShouldBe(["a", "c"], ignoreOrder: true);
        chained.Same.ShouldBeFalse();
        chained.Kind.ShouldBe("other-day");
    }

    [Fact]
    public void Two_that_differ_from_a_third_may_be_anything() =>
        ChainedPairs
            .Of([Told.Pair("a", "b", "other-matter"), Told.Pair("b", "c", "other-matter")])
            .ShouldBeEmpty();

    [Fact]
    public void A_telling_with_a_point_stands_for_the_same_words_without()
    {
        var placed = Told.Once("b") with { Point = new GeoPoint(21.03, 105.8) };

        var chained = ChainedPairs.Of([
            Told.Pair("a", "b"),
            Told.Pair("b", "c"),
            Told.Pair("b", "d") with
            {
                A = placed,
            },
        ]);

        chained
            .SelectMany(pair => new[] { pair.A, pair.B })
            .Where(telling => telling.Text is "b")
            .ShouldAllBe(telling => telling.Point != null);
    }

    [Fact]
    public void Families_that_tell_a_return_in_the_same_words_do_not_chain() =>
        ChainedPairs
            .Of([
                Told.Pair("a", "b") with
                {
                    Family = "pair-001",
                },
                Told.Pair("b", "c") with
                {
                    Family = "pair-001",
                },
            ])
            .ShouldBeEmpty();

    [Fact]
    public void Families_do_not_chain() =>
        ChainedPairs
            .Of([Told.Pair("a", "b"), Told.Pair("b", "c") with { Family = "other" }])
            .ShouldBeEmpty();
}
