using System.Numerics.Tensors;

namespace iHanoi.Classifier.Features;

/// <summary>
/// How rare each bucket's n-grams are among the training texts: 1 + ln(texts / texts that have it), in sixteenths,
/// a byte a bucket. It travels in the model file.
/// </summary>
internal sealed class GramRarity(byte[] sixteenths)
{
    private const float Step = 1f / 16;

    public static GramRarity Of(int bits, IReadOnlyCollection<int[]> texts)
    {
        var having = new int[1 << bits];

        foreach (var text in texts)
        {
            foreach (var id in text.Distinct())
            {
                having[id]++;
            }
        }

        return new GramRarity([
            .. having.Select(count =>
                (byte)
                    Math.Min(
                        255,
                        Math.Round((1 + Math.Log((texts.Count + 1.0) / (count + 1))) / Step)
                    )
            ),
        ]);
    }

    public static GramRarity Parse(string metadata) => new(Convert.FromBase64String(metadata));

    public override string ToString() => Convert.ToBase64String(sixteenths);

    /// <summary>Multiplies the weights in place and brings the whole to length 1.</summary>
    public void Weigh(SparseText text) => Weigh(text.Ids, text.Weights);

    public void Weigh(int[] ids, float[] weights)
    {
        for (var i = 0; i < ids.Length; i++)
        {
            weights[i] *= sixteenths[ids[i]] * Step;
        }

        var length = Math.Max(TensorPrimitives.Norm<float>(weights), 1e-9f);
        TensorPrimitives.Divide(weights, length, weights);
    }
}
