using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Training.Duplicates;

namespace iHanoi.Classifier.Tests.Training.Duplicates;

public sealed class TellingFiguresTests
{
    [Theory]
    [InlineData("same", true)]
    [InlineData("other-matter", true)]
    [InlineData("other-place", false)]
    [InlineData("other-day", false)]
    public void Where_and_when_are_not_asked_of_the_reading(string kind, bool asked) =>
        TellingFigures.Asks(Pair(kind)).ShouldBe(asked);

    [Fact]
    public void Average_precision_is_the_mean_of_the_precision_at_each_pair_of_one_incident()
    {
        var figures = TellingFigures.Of(
            [Pair("same"), Pair("other-matter"), Pair("same")],
            [new TellingsMet(0.8, 0.9), new TellingsMet(0.5, 0.7), new TellingsMet(0.3, 0.4)],
            []
        );

        figures[TellingFigures.Measure].ShouldBe((1 + 2.0 / 3) / 2, 1e-9);
    }

    private static PairExample Pair(string kind) => Told.Pair("a", "b", kind);
}
