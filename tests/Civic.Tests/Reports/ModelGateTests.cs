using iHanoi.Civic.Reports;

namespace iHanoi.Civic.Tests.Reports;

public sealed class ModelGateTests
{
    [Fact]
    public void A_candidate_that_is_no_worse_passes() =>
        ModelGate.Faults(Comparison(Figure(0.80, 0.795, -0.02, 0.01))).ShouldBeEmpty();

    [Theory]
    [InlineData(0.80, 0.78, -0.05, -0.001, GateFault.SurelyWorse)]
    [InlineData(0.80, 0.78, -0.05, 0.01, GateFault.LosesPoint)]
    public void A_headline_may_lose_neither_surely_nor_a_point(
        double current,
        double candidate,
        double low,
        double high,
        GateFault fault
    ) => ModelGate.Faults(Comparison(Figure(current, candidate, low, high))).ShouldContain(fault);

    [Fact]
    public void False_alarms_are_better_when_they_are_fewer()
    {
        var fewer = Figure(0.04, 0.02, 0.001, 0.03) with { LowerIsBetter = true };

        fewer.Gain.ShouldBe(0.02, 1e-9);
        ModelGate.Faults(Comparison(fewer)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(49, false)]
    [InlineData(50, true)]
    public void A_slice_counts_from_fifty_texts_on(int texts, bool isFault)
    {
        var slice = Figure(0.80, 0.70, -0.2, 0) with { IsHeadline = false, Texts = texts };

        ModelGate.Faults(Comparison(slice)).Contains(GateFault.SliceLoses).ShouldBe(isFault);
    }

    [Fact]
    public void One_plain_emergency_missed_is_enough() =>
        ModelGate
            .Faults(Comparison() with { MissedEmergencies = ["Cháy nhà"] })
            .ShouldBe([GateFault.MissesEmergency]);

    [Fact]
    public void Neither_confidence_nor_time_may_get_out_of_hand() =>
        ModelGate
            .Faults(Comparison() with { CalibrationError = 0.06, Slower = 0.3 })
            .ShouldBe([GateFault.Uncalibrated, GateFault.Slower]);

    [Fact]
    public void The_interval_of_a_difference_is_paired_and_the_same_each_time()
    {
        // Item by item the second is better by 0.1, however much the items differ from each other.
        double[] first = [0.1, 0.9, 0.4, 0.6];
        var (low, high) = PairedBootstrap.Of(
            4,
            sample => sample.Average(i => first[i] + 0.1) - sample.Average(i => first[i])
        );

        low.ShouldBe(0.1, 1e-9);
        high.ShouldBe(0.1, 1e-9);
        PairedBootstrap.Of(0, _ => 1).ShouldBe((0, 0));
    }

    private static ComparedFigure Figure(
        double current,
        double candidate,
        double low,
        double high
    ) => new("f", true, false, current, candidate, low, high, 600);

    private static ModelComparison Comparison(params ComparedFigure[] figures) =>
        new("2", "2-twin", "2-c1", 600, figures, [], 0.02, 0.05);
}
