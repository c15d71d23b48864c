using System.Numerics.Tensors;
using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Training;

/// <summary>Logits of one held-out text from each side and the right column of each head.</summary>
internal sealed record HeldOutLogits(float[] Gram, float[] Dense, float[] Near, int[] Targets)
{
    public float[] Side(int side) =>
        side switch
        {
            0 => Gram,
            1 => Dense,
            _ => Near,
        };
}

/// <summary>
/// How the three sides' logits are added, per output: shares (temperature included) and a shift per label.
/// Fitted on texts whose families the scoring weights never saw, so confidences are honest.
/// </summary>
internal sealed record Fusion(
    float[] GramShare,
    float[] DenseShare,
    float[] NearShare,
    float[] Shift
)
{
    private const int Sides = 3;
    private const int Rounds = 600;
    private const double Rate = 0.5;

    // Pulls the shifts of labels to none: a rare label's shift rests on few texts.
    private const double ShiftPull = 0.02;

    public static Fusion Fit(IReadOnlyList<HeldOutLogits> held)
    {
        var fusion = new Fusion(
            new float[HeadLayout.Outputs],
            new float[HeadLayout.Outputs],
            new float[HeadLayout.Outputs],
            new float[HeadLayout.Outputs]
        );

        for (var h = 0; h < HeadLayout.All.Count; h++)
        {
            FitHead(h, [.. held.Where(text => text.Targets[h] >= 0)], fusion);
        }

        return fusion;
    }

    public float[] Apply(HeldOutLogits text)
    {
        var logits = new float[HeadLayout.Outputs];

        for (var c = 0; c < logits.Length; c++)
        {
            logits[c] =
                text.Gram[c] * GramShare[c]
                + text.Dense[c] * DenseShare[c]
                + text.Near[c] * NearShare[c]
                + Shift[c];
        }

        return logits;
    }

    private static void FitHead(int h, IReadOnlyList<HeldOutLogits> held, Fusion fusion)
    {
        var head = HeadLayout.All[h];
        double[] shares = [0.7, 0.7, 0.7];
        var shift = new double[head.Count];

        for (var round = 0; round < Rounds; round++)
        {
            var (shareSlopes, shiftSlopes) = Slopes(h, held, shares, shift);

            for (var side = 0; side < Sides; side++)
            {
                shares[side] = Math.Max(0, shares[side] - Rate * shareSlopes[side] / held.Count);
            }

            for (var c = 0; c < shift.Length; c++)
            {
                shift[c] -=
                    Rate * (shiftSlopes[c] / held.Count + ShiftPull * shift[c] / shift.Length);
            }
        }

        for (var c = 0; c < head.Count; c++)
        {
            fusion.GramShare[head.Offset + c] = (float)shares[0];
            fusion.DenseShare[head.Offset + c] = (float)shares[1];
            fusion.NearShare[head.Offset + c] = (float)shares[2];
            fusion.Shift[head.Offset + c] = (float)shift[c];
        }
    }

    private static (double[] Shares, double[] Shift) Slopes(
        int h,
        IReadOnlyList<HeldOutLogits> held,
        double[] shares,
        double[] shift
    )
    {
        var head = HeadLayout.All[h];
        var slope = new float[head.Count];
        var shareSlopes = new double[Sides];
        var shiftSlopes = new double[head.Count];

        foreach (var text in held)
        {
            for (var c = 0; c < slope.Length; c++)
            {
                var at = head.Offset + c;
                slope[c] = (float)(
                    text.Gram[at] * shares[0]
                    + text.Dense[at] * shares[1]
                    + text.Near[at] * shares[2]
                    + shift[c]
                );
            }

            TensorPrimitives.SoftMax(slope, slope);
            slope[text.Targets[h]] -= 1;

            for (var side = 0; side < Sides; side++)
            {
                shareSlopes[side] += TensorPrimitives.Dot<float>(
                    slope,
                    head.In(text.Side(side).AsSpan())
                );
            }

            for (var c = 0; c < slope.Length; c++)
            {
                shiftSlopes[c] += slope[c];
            }
        }

        return (shareSlopes, shiftSlopes);
    }
}
