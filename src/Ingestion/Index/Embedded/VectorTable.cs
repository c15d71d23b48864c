using iHanoi.Encoder;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>Vectors one after the other in memory: the exact scan runs at the speed memory is read.</summary>
internal sealed class VectorTable(sbyte[] numbers, float[] scales)
{
    public static VectorTable Of(IReadOnlyList<Int8Vector> vectors)
    {
        var numbers = new sbyte[vectors.Count * ISentenceEncoder.Dimensions];

        for (var i = 0; i < vectors.Count; i++)
        {
            vectors[i].Numbers.CopyTo(numbers, i * ISentenceEncoder.Dimensions);
        }

        return new VectorTable(numbers, [.. vectors.Select(vector => vector.Scale)]);
    }

    /// <summary>The cosine of the question with every vector.</summary>
    public float[] Scan(ReadOnlySpan<float> question)
    {
        var (query, scale) = Int8Vector.Question(question);
        var scores = new float[scales.Length];

        for (var i = 0; i < scores.Length; i++)
        {
            var stored = numbers.AsSpan(
                i * ISentenceEncoder.Dimensions,
                ISentenceEncoder.Dimensions
            );
            scores[i] = Int8Vector.Dot(query, stored) * scale * scales[i];
        }

        return scores;
    }
}
