using System.Numerics.Tensors;
using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Training;

/// <summary>Softmax and cross-entropy head by head.</summary>
internal static class SoftmaxLoss
{
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
            part[targets[h]] -= 1 - smoothing;
        }

        logits[HeadLayout.Outputs..].Clear();
    }
}
