using System.Numerics;
using System.Numerics.Tensors;
using iHanoi.Encoder;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>
/// One bit for each number of a vector: on which side of the mean of all vectors it lies. How many bits of two vectors
/// differ tells their angle roughly, at an eighth of the memory to read; who is near enough is then compared in full.
/// An encoder's vectors lie in a narrow cone: without the mean their bits would hardly differ.
/// </summary>
internal sealed class SignTable
{
    private const int Words = ISentenceEncoder.Dimensions / 64;

    private readonly float[] _mean;
    private readonly ulong[] _signs;
    private readonly float[] _fromMean;

    private SignTable(float[] mean, int count)
    {
        _mean = mean;
        _signs = new ulong[count * Words];
        _fromMean = new float[count];
    }

    public static SignTable Of(VectorTable vectors)
    {
        var table = new SignTable(Mean(vectors), vectors.Count);
        var vector = new float[ISentenceEncoder.Dimensions];

        for (var at = 0; at < vectors.Count; at++)
        {
            vectors.CopyTo(at, vector);
            TensorPrimitives.Subtract(vector, table._mean, vector);
            table._fromMean[at] = TensorPrimitives.Norm<float>(vector);
            Signs(vector, table._signs.AsSpan(at * Words, Words));
        }

        return table;
    }

    /// <summary>What the cosine of the question with every vector may be.</summary>
    public void Estimate(AskedVector question, Span<float> scores)
    {
        Span<float> asked = stackalloc float[ISentenceEncoder.Dimensions];
        TensorPrimitives.Subtract(question.Whole.Span, _mean, asked);
        Span<ulong> signs = stackalloc ulong[Words];
        Signs(asked, signs);
        Span<float> share = stackalloc float[ISentenceEncoder.Dimensions + 1];
        Shares(TensorPrimitives.Norm<float>(asked), share);
        var ofMean = TensorPrimitives.Dot(question.Whole.Span, _mean);
        var rest = (1 - TensorPrimitives.SumOfSquares<float>(_mean)) / 2;

        for (var at = 0; at < _fromMean.Length; at++)
        {
            // q·v = q·m + m·r + (q − m)·r with r = v − m; m·r follows from |v| = 1.
            var far = _fromMean[at];
            scores[at] =
                ofMean + rest - (far * far / 2) + (far * share[Differing(signs, at * Words)]);
        }
    }

    // The part of a length that lies in the question's direction, by the bits that differ.
    private static void Shares(float length, Span<float> shares)
    {
        for (var bits = 0; bits < shares.Length; bits++)
        {
            shares[bits] = length * MathF.Cos(MathF.PI * bits / ISentenceEncoder.Dimensions);
        }
    }

    private int Differing(ReadOnlySpan<ulong> signs, int from)
    {
        var stored = _signs.AsSpan(from, Words);
        var differing = 0;

        for (var word = 0; word < Words; word++)
        {
            differing += BitOperations.PopCount(stored[word] ^ signs[word]);
        }

        return differing;
    }

    private static float[] Mean(VectorTable vectors)
    {
        var sum = new float[ISentenceEncoder.Dimensions];
        var vector = new float[ISentenceEncoder.Dimensions];

        for (var at = 0; at < vectors.Count; at++)
        {
            vectors.CopyTo(at, vector);
            TensorPrimitives.Add(sum, vector, sum);
        }

        TensorPrimitives.Divide(sum, Math.Max(1, vectors.Count), sum);
        return sum;
    }

    private static void Signs(ReadOnlySpan<float> vector, Span<ulong> signs)
    {
        for (var word = 0; word < Words; word++)
        {
            var bits = 0UL;

            for (var bit = 0; bit < 64; bit++)
            {
                bits |= vector[(word * 64) + bit] > 0 ? 1UL << bit : 0;
            }

            signs[word] = bits;
        }
    }
}
