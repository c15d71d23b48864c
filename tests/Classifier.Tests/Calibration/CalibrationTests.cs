using iHanoi.Classifier.Calibration;

namespace iHanoi.Classifier.Tests.Calibration;

public sealed class CalibrationTests
{
    [Fact]
    public void Confidence_that_is_always_met_has_no_error()
    {
        Outcome[] outcomes =
        [
            .. Enumerable.Repeat(new Outcome(1, true), 30),
            .. Enumerable.Repeat(new Outcome(0, false), 30),
        ];

        ExpectedCalibrationError.Of(outcomes, bins: 2).ShouldBe(0, 1e-12);
    }

    [Fact]
    public void Nine_tenths_sure_and_half_right_is_off_by_four_tenths()
    {
        Outcome[] outcomes =
        [
            .. Enumerable.Range(0, 100).Select(i => new Outcome(0.9, i % 2 is 0)),
        ];

        ExpectedCalibrationError.Of(outcomes, bins: 1).ShouldBe(0.4, 1e-12);
    }

    [Fact]
    public void Wilson_bounds_of_95_in_100_are_the_textbook_ones()
    {
        var (low, high) = WilsonInterval.Of(95, 100);

        low.ShouldBe(0.8882, 1e-4);
        high.ShouldBe(0.9785, 1e-4);
        WilsonInterval.Of(0, 0).ShouldBe((0, 1));
    }

    [Fact]
    public void The_threshold_is_the_lowest_confidence_that_keeps_the_precision()
    {
        Outcome[] outcomes =
        [
            new(0.9, true),
            new(0.8, true),
            new(0.7, true),
            new(0.6, false),
            new(0.5, true),
            new(0.4, false),
        ];

        AbstentionThreshold.For(outcomes, 0.8, sure: false).ShouldBe(0.5);
        AbstentionThreshold.For(outcomes, 1.0, sure: false).ShouldBe(0.7);
    }

    [Fact]
    public void Few_right_answers_are_not_sure_enough_to_decide_anything() =>
        AbstentionThreshold
            .For([new Outcome(0.9, true), new Outcome(0.8, true)], 0.95, sure: true)
            .ShouldBeGreaterThan(1);

    [Fact]
    public void Macro_f1_weighs_labels_alike()
    {
        // Label 0: three right, one missed; label 1: one right, one false. F1 6/7 and 2/3.
        (int, int)[] pairs = [(0, 0), (0, 0), (0, 0), (0, 1), (1, 1)];

        MacroF1.Of(pairs).ShouldBe((6.0 / 7 + 2.0 / 3) / 2, 1e-12);
    }
}
