using System.Numerics.Tensors;
using iHanoi.Encoder;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>Vectors one after the other in memory: the exact scan runs at the speed memory is read. Immutable.</summary>
internal sealed class VectorTable(sbyte[] numbers, float[] scales)
{
    public int Count => scales.Length;

    public static VectorTable Of(IReadOnlyList<Int8Vector> vectors)
    {
        var numbers = new sbyte[vectors.Count * ISentenceEncoder.Dimensions];

        for (var i = 0; i < vectors.Count; i++)
        {
            vectors[i].Numbers.CopyTo(numbers, i * ISentenceEncoder.Dimensions);
        }

        return new VectorTable(numbers, [.. vectors.Select(vector => vector.Scale)]);
    }

    /// <summary>The cosine of the question with one vector.</summary>
    public float Cosine(AskedVector question, int at) =>
        Int8Vector.Dot(question.Numbers, Numbers(at)) * question.Scale * scales[at];

    /// <summary>The cosine of the question with every vector.</summary>
    public void Scan(AskedVector question, Span<float> scores)
    {
        for (var at = 0; at < scales.Length; at++)
        {
            scores[at] = Cosine(question, at);
        }
    }

    /// <summary>One vector in full.</summary>
    public void CopyTo(int at, Span<float> vector)
    {
        TensorPrimitives.ConvertTruncating(Numbers(at), vector);
        TensorPrimitives.Multiply(vector, scales[at], vector);
    }

    private ReadOnlySpan<sbyte> Numbers(int at) =>
        numbers.AsSpan(at * ISentenceEncoder.Dimensions, ISentenceEncoder.Dimensions);

    public void Write(SegmentWriter writer)
    {
        writer.Add<sbyte>(numbers);
        writer.Add<float>(scales);
    }

    public static VectorTable Read(SegmentReader reader) =>
        new(reader.Next<sbyte>(), reader.Next<float>());
}

/// <summary>A question's vector as it is compared.</summary>
internal sealed record AskedVector(ReadOnlyMemory<float> Whole, short[] Numbers, float Scale)
{
    public static AskedVector Of(ReadOnlyMemory<float> vector)
    {
        var (numbers, scale) = Int8Vector.Question(vector.Span);
        return new AskedVector(vector, numbers, scale);
    }
}
