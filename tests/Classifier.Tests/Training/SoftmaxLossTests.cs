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

    [Fact]
    public void A_head_whose_label_is_not_known_learns_nothing()
    {
        var gradient = Gradient([-1, 2, -1, -1]);

        HeadLayout.Category.In(gradient.AsSpan()).ToArray().ShouldAllBe(slope => slope == 0);
        HeadLayout.Urgency.In(gradient.AsSpan())[2].ShouldBe(1f / 3 - 1, 1e-4f);
    }

    [Fact]
    public void Smoothing_leaves_every_label_a_little()
    {
        var wanted = new float[HeadLayout.Outputs];
        SoftmaxLoss.Wanted([3, 0, 0, 0], smoothing: 0.1f, wanted);

        wanted[3].ShouldBe(0.9f + 0.1f / 23, 1e-5f);
        wanted[4].ShouldBe(0.1f / 23, 1e-5f);
        wanted[..23].Sum().ShouldBe(1, 1e-5);
    }

    private static float[] Gradient(int[] targets)
    {
        var logits = new float[HeadLayout.Stride];
        SoftmaxLoss.ToGradient(logits, targets, smoothing: 0);
        return logits;
    }
}
