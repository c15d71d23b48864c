using System.Numerics.Tensors;
using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Training;

/// <summary>Softmax and cross-entropy head by head.</summary>
internal static class SoftmaxLoss
{
    // Of a report that touches two desks, the lead matter's part; the other desk has the rest.
    private const float LeadShare = 0.7f;

    /// <summary>Turns logits into the gradient of the loss against smoothed targets, in place.</summary>
    public static void ToGradient(Span<float> logits, int[] targets, float smoothing)
    {
        Span<float> wanted = stackalloc float[HeadLayout.Outputs];
        Wanted(targets, smoothing, wanted);

        for (var h = 0; h < HeadLayout.All.Count; h++)
        {
            var part = HeadLayout.All[h].In(logits);

            if (targets[h] < 0)
            {
                part.Clear();
            }
            else
            {
                TensorPrimitives.SoftMax(part, part);
            }
        }

        var outputs = logits[..HeadLayout.Outputs];
        TensorPrimitives.Subtract(outputs, wanted, outputs);
        logits[HeadLayout.Outputs..].Clear();
    }

    /// <summary>
    /// The smoothed shares that the labels of each head should have; none in a head whose right label is not known.
    /// </summary>
    public static void Wanted(int[] targets, float smoothing, Span<float> wanted)
    {
        for (var h = 0; h < HeadLayout.All.Count; h++)
        {
            var part = HeadLayout.All[h].In(wanted);

            if (targets[h] < 0)
            {
                part.Clear();
                continue;
            }

            var shared = h is 0 && targets.Length > HeadLayout.All.Count;
            part.Fill(smoothing / part.Length);
            part[targets[h]] += (1 - smoothing) * (shared ? LeadShare : 1);

            if (shared)
            {
                part[targets[^1]] += (1 - smoothing) * (1 - LeadShare);
            }
        }
    }
}
