using iHanoi.Classifier.Training.Duplicates;

namespace iHanoi.Classifier.Tests.Training.Duplicates;

public sealed class DuplicateFiguresTests
{
    [Fact]
    public void A_finder_that_ranks_all_of_one_incident_first_has_an_average_precision_of_one() =>
        Figures((true, 0.9), (true, 0.3), (false, 0.2))[DuplicateFigures.Measure].ShouldBe(1);

    [Fact]
    public void A_pair_of_two_incidents_between_them_costs_precision_from_there_on() =>
        Figures((true, 0.9), (false, 0.5), (true, 0.3))[DuplicateFigures.Measure]
            .ShouldBe((1 + 2.0 / 3) / 2, 1e-9);

    [Fact]
    public void Precision_and_recall_are_those_from_the_threshold_up()
    {
        var figures = Figures((true, 0.9), (false, 0.5), (true, 0.3), (false, 0.1));

        figures["precision"].ShouldBe(0.5);
        figures["recall"].ShouldBe(0.5);
    }

    [Fact]
    public void Pairs_that_code_put_together_are_counted_and_not_judged()
    {
        PairExample[] pairs =
        [
            Pair(same: true),
            Pair(same: true) with
            {
                Origin = PairOrigin.Made,
            },
        ];

        var figures = new DuplicateFigures(pairs, [0.9, 0.1]).Metrics();

        figures["recall"].ShouldBe(1);
        figures["pairs_made"].ShouldBe(1);
    }

    private static IReadOnlyDictionary<string, double> Figures(
        params (bool Same, double Score)[] pairs
    ) =>
        new DuplicateFigures(
            [.. pairs.Select(pair => Pair(pair.Same))],
            [.. pairs.Select(pair => pair.Score)]
        ).Metrics();

    private static PairExample Pair(bool same) =>
        Told.Pair("a", "b", same ? PairExample.SameKind : PairExample.OtherMatterKind);
}
