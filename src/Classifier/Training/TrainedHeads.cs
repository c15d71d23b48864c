using System.Numerics.Tensors;
using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Training;

/// <summary>
/// The finished weights: int8 n-gram rows with a scale per output, the dense layers and the remembered texts.
/// Calibration is folded in, so the outputs are calibrated logits.
/// </summary>
internal sealed record TrainedHeads
{
    public required int Bits { get; init; }

    public required sbyte[] Grams { get; init; }

    public required float[] Scale { get; init; }

    public required float[][] First { get; init; }

    public required float[] FirstBias { get; init; }

    public required float[][] Second { get; init; }

    public required float[] Bias { get; init; }

    public required NeighbourHead Near { get; init; }

    public required float[] NearShare { get; init; }

    public static TrainedHeads Build(
        int bits,
        GramHead grams,
        DenseHead dense,
        NeighbourHead near,
        Fusion fusion
    )
    {
        var (first, firstBias, second, secondBias) = dense.Fold();
        var bias = new float[HeadLayout.Outputs];

        for (var c = 0; c < HeadLayout.Outputs; c++)
        {
            var share = fusion.DenseShare[c];
            TensorPrimitives.Multiply(second[c], share, second[c]);
            bias[c] = fusion.GramShare[c] * grams.Bias[c] + share * secondBias[c] + fusion.Shift[c];
        }

        var (rows, scale) = Quantise(bits, grams, fusion);

        return new TrainedHeads
        {
            Bits = bits,
            Grams = rows,
            Scale = scale,
            First = first,
            FirstBias = firstBias,
            Second = second,
            Bias = bias,
            Near = near,
            NearShare = fusion.NearShare,
        };
    }

    /// <summary>What the ONNX graph computes, in C#: the test compares the two.</summary>
    public float[] Score(float[] vector, ReadOnlySpan<int> ids, ReadOnlySpan<float> weights)
    {
        var logits = Bias.ToArray();
        var hidden = DenseLayers.Hidden(First, FirstBias, vector);
        var near = Near.Score(vector);

        for (var c = 0; c < logits.Length; c++)
        {
            logits[c] += DenseLayers.Dot(Second[c], hidden) + near[c] * NearShare[c];

            for (var i = 0; i < ids.Length; i++)
            {
                logits[c] += Grams[ids[i] * HeadLayout.Outputs + c] * Scale[c] * weights[i];
            }
        }

        return logits;
    }

    // A head's softmax ignores what is added to all its outputs; taking the mean away makes a weight say
    // "for this label rather than the others", which is what people are shown.
    private static float[] Centred(ReadOnlySpan<float> row)
    {
        var centred = row.ToArray();

        foreach (var head in HeadLayout.All)
        {
            var part = head.In(centred.AsSpan());
            TensorPrimitives.Subtract(part, TensorPrimitives.Sum<float>(part) / part.Length, part);
        }

        return centred;
    }

    private static (sbyte[] Rows, float[] Scale) Quantise(int bits, GramHead grams, Fusion fusion)
    {
        var count = 1 << bits;
        var largest = new float[HeadLayout.Outputs];

        for (var id = 0; id < count; id++)
        {
            var row = Centred(grams.Row(id));

            for (var c = 0; c < largest.Length; c++)
            {
                largest[c] = Math.Max(largest[c], Math.Abs(row[c]));
            }
        }

        var rows = new sbyte[count * HeadLayout.Outputs];

        for (var id = 0; id < count; id++)
        {
            var row = Centred(grams.Row(id));

            for (var c = 0; c < largest.Length; c++)
            {
                var step = Math.Max(largest[c], 1e-9f) / 127;
                rows[id * HeadLayout.Outputs + c] = (sbyte)MathF.Round(row[c] / step);
            }
        }

        return (
            rows,
            [.. largest.Select((top, c) => Math.Max(top, 1e-9f) / 127 * fusion.GramShare[c])]
        );
    }
}
