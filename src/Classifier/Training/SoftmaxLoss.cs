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
        for (var h = 0; h < HeadLayout.All.Count; h++)
        {
            var part = HeadLayout.All[h].In(logits);

            if (targets[h] < 0)
            {
                // A matter phrase knows its category only.
                part.Clear();
                continue;
            }

            TensorPrimitives.SoftMax(part, part);
            TensorPrimitives.Subtract(part, smoothing / part.Length, part);
            var shared = h is 0 && targets.Length > HeadLayout.All.Count;
            part[targets[h]] -= (1 - smoothing) * (shared ? LeadShare : 1);

            if (shared)
            {
                part[targets[^1]] -= (1 - smoothing) * (1 - LeadShare);
            }
        }

        logits[HeadLayout.Outputs..].Clear();
    }
}
