using iHanoi.Classifier.Heads;
using iHanoi.Classifier.Training;

namespace iHanoi.Classifier.Tests.Training;

public sealed class SoftmaxLossTests
{
    [Fact]
    public void A_report_of_two_desks_teaches_its_lead_first_and_the_other_a_little()
    {
        var gradient = Gradient([3, 0, 0, 0, 8]);

        gradient[3].ShouldBe(1f / 23 - 0.7f, 1e-4f);
        gradient[8].ShouldBe(1f / 23 - 0.3f, 1e-4f);
        gradient[..23].Sum().ShouldBe(0, 1e-4);
    }

    [Fact]
    public void A_report_of_one_desk_teaches_that_desk_alone() =>
        Gradient([3, 0, 0, 0])[3].ShouldBe(1f / 23 - 1, 1e-4f);

    private static float[] Gradient(int[] targets)
    {
        var logits = new float[HeadLayout.Stride];
        SoftmaxLoss.ToGradient(logits, targets, smoothing: 0);
        return logits;
    }
}
