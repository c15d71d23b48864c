using System.Numerics.Tensors;
using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Training;

/// <summary>Logits of one held-out text from each side and the right column of each head.</summary>
internal sealed record HeldOutLogits(float[] Gram, float[] Dense, int[] Targets);

/// <summary>
/// How the two sides' logits are added, per output: shares (temperature included) and a shift per label.
/// Fitted on texts whose families the scoring weights never saw, so confidences are honest.
/// </summary>
internal sealed record Fusion(float[] GramShare, float[] DenseShare, float[] Shift)
{
    private const int Rounds = 600;
    private const double Rate = 0.5;

    // Pulls the shifts of labels to none: a rare label's shift rests on few texts.
    private const double ShiftPull = 0.02;

    public static Fusion Fit(IReadOnlyList<HeldOutLogits> held)
    {
        var fusion = new Fusion(
            new float[HeadLayout.Outputs],
            new float[HeadLayout.Outputs],
            new float[HeadLayout.Outputs]
        );

        for (var h = 0; h < HeadLayout.All.Count; h++)
        {
            FitHead(h, held, fusion);
        }

        return fusion;
    }

    public float[] Apply(float[] gram, float[] dense)
    {
        var logits = new float[HeadLayout.Outputs];

        for (var c = 0; c < logits.Length; c++)
        {
            logits[c] = gram[c] * GramShare[c] + dense[c] * DenseShare[c] + Shift[c];
        }

        return logits;
    }

    private static void FitHead(int h, IReadOnlyList<HeldOutLogits> held, Fusion fusion)
    {
        var head = HeadLayout.All[h];
        double gramShare = 1;
        double denseShare = 1;
        var shift = new double[head.Count];
        var slope = new float[head.Count];

        for (var round = 0; round < Rounds; round++)
        {
            double gramSlope = 0;
            double denseSlope = 0;
            var shiftSlope = new double[head.Count];

            foreach (var text in held)
            {
                var gram = head.In(text.Gram.AsSpan());
                var dense = head.In(text.Dense.AsSpan());

                for (var c = 0; c < slope.Length; c++)
                {
                    slope[c] = (float)(gram[c] * gramShare + dense[c] * denseShare + shift[c]);
                }

                TensorPrimitives.SoftMax(slope, slope);
                slope[text.Targets[h]] -= 1;
                gramSlope += TensorPrimitives.Dot<float>(slope, gram);
                denseSlope += TensorPrimitives.Dot<float>(slope, dense);

                for (var c = 0; c < slope.Length; c++)
                {
                    shiftSlope[c] += slope[c];
                }
            }

            gramShare = Math.Max(0, gramShare - Rate * gramSlope / held.Count);
            denseShare = Math.Max(0, denseShare - Rate * denseSlope / held.Count);

            for (var c = 0; c < shift.Length; c++)
            {
                shift[c] -=
                    Rate * (shiftSlope[c] / held.Count + ShiftPull * shift[c] / shift.Length);
            }
        }

        for (var c = 0; c < head.Count; c++)
        {
            fusion.GramShare[head.Offset + c] = (float)gramShare;
            fusion.DenseShare[head.Offset + c] = (float)denseShare;
            fusion.Shift[head.Offset + c] = (float)shift[c];
        }
    }
}
