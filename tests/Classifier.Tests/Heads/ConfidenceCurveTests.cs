using iHanoi.Classifier.Calibration;
using iHanoi.Classifier.Heads;
using iHanoi.Classifier.Training;

namespace iHanoi.Classifier.Tests.Heads;

public sealed class ConfidenceCurveTests
{
    [Fact]
    public void A_model_that_is_shy_in_doubt_and_boastful_when_sure_is_set_right()
    {
        var curve = ConfidenceFit.Of([
            .. Said(0.4, right: 50),
            .. Said(0.7, right: 70),
            .. Said(0.9, right: 84),
            .. Said(0.98, right: 93),
        ]);

        curve.Of(0.4).ShouldBe(0.5, 0.02);
        curve.Of(0.7).ShouldBe(0.7, 0.02);
        curve.Of(0.9).ShouldBe(0.85, 0.02);
        curve.Of(0.98).ShouldBe(0.93, 0.02);
    }

    [Fact]
    public void The_others_share_the_rest_in_their_order()
    {
        float[] probabilities = [0.9f, 0.06f, 0.04f];

        new ConfidenceCurve(1, 1, -1).Apply(probabilities);

        probabilities.Sum().ShouldBe(1, 1e-5);
        probabilities[0].ShouldBe(0.768f, 1e-3f);
        (probabilities[1] / probabilities[2]).ShouldBe(1.5f, 1e-3f);
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(1e-9f)]
    [InlineData(3e-8f)]
    public void A_model_that_is_all_but_certain_still_gives_probabilities(float rest)
    {
        float[] probabilities = [1 - 2 * rest, rest, rest];

        new ConfidenceCurve(1.4, 0.4, 0.9).Apply(probabilities);

        probabilities.Sum().ShouldBe(1, 1e-4);
    }

    [Fact]
    public void Where_all_is_doubt_the_likeliest_stays_the_likeliest()
    {
        float[] probabilities = [0.26f, 0.25f, 0.25f, 0.24f];

        new ConfidenceCurve(1, 1, -2).Apply(probabilities);

        probabilities.ShouldBe([0.26f, 0.25f, 0.25f, 0.24f]);
    }

    [Fact]
    public void A_model_file_without_a_curve_is_taken_at_its_word() =>
        ConfidenceCurve.Of(new Dictionary<string, string>()).Of(0.8).ShouldBe(0.8, 1e-3);

    [Fact]
    public void A_curve_survives_the_model_file()
    {
        var curve = new ConfidenceCurve(1.25, 0.5, 0.125);

        ConfidenceCurve.Of(new Dictionary<string, string>(curve.ToMetadata())).ShouldBe(curve);
    }

    private static IEnumerable<Outcome> Said(double confidence, int right) =>
        Enumerable.Range(0, 10_000).Select(i => new Outcome(confidence, IsRight: i % 100 < right));
}
