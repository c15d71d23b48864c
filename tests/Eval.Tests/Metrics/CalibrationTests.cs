using iHanoi.Eval.Metrics;

namespace iHanoi.Eval.Tests.Metrics;

public sealed class CalibrationTests
{
    [Fact]
    public void Full_confidence_that_is_right_half_the_time_is_off_by_a_half() =>
        Calibration.ExpectedError([(1, true), (1, false)], bins: 1).ShouldBe(0.5);

    [Fact]
    public void Confidence_that_comes_true_has_no_error() =>
        Calibration.ExpectedError([(0.5, true), (0.5, false)], bins: 1).ShouldBe(0);

    [Fact]
    public void Errors_at_low_confidence_cost_less_area_than_at_high_confidence()
    {
        var wrongLast = Calibration.RiskCoverageArea([(0.9, true), (0.1, false)])!.Value;
        var wrongFirst = Calibration.RiskCoverageArea([(0.9, false), (0.1, true)])!.Value;

        wrongLast.ShouldBe(0.25);
        wrongFirst.ShouldBe(0.75);
    }

    [Fact]
    public void Coverage_stops_where_precision_falls()
    {
        var items = Enumerable
            .Range(0, 200)
            .Select(i => (Confidence: 1 - i / 200.0, Right: i < 120))
            .ToList();

        Calibration.CoverageAt(0.95, items)!.Value.ShouldBe(0.61, 0.02);
    }

    [Fact]
    public void Five_right_of_five_prove_little() => Wilson.LowerBound(5, 5).ShouldBe(0.566, 0.001);
}
