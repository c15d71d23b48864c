using iHanoi.Encoder;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>
/// Vectors one after the other in memory, compared on all cores where there are many: the exact scan runs at the speed
/// memory is read.
/// </summary>
internal sealed class VectorTable
{
    // Below two of these a second core costs more than it saves.
    private const int Part = 8192;

    private readonly sbyte[] _numbers;
    private readonly float[] _scales;

    private VectorTable(int count)
    {
        _numbers = new sbyte[(long)count * ISentenceEncoder.Dimensions];
        _scales = new float[count];
    }

    public static VectorTable Of(IReadOnlyList<Int8Vector> vectors)
    {
        var table = new VectorTable(vectors.Count);

        for (var i = 0; i < vectors.Count; i++)
        {
            vectors[i].Numbers.CopyTo(table._numbers, i * ISentenceEncoder.Dimensions);
            table._scales[i] = vectors[i].Scale;
        }

        return table;
    }

    /// <summary>The cosine of the question with every vector.</summary>
    public float[] Scan(ReadOnlySpan<float> question)
    {
        var (query, scale) = Int8Vector.Question(question);
        var scores = new float[_scales.Length];

        if (scores.Length < 2 * Part)
        {
            Scan(query, scale, scores, 0, scores.Length);
            return scores;
        }

        Parallel.For(
            0,
            (scores.Length + Part - 1) / Part,
            part =>
                Scan(query, scale, scores, part * Part, Math.Min(scores.Length, (part + 1) * Part))
        );
        return scores;
    }

    private void Scan(short[] query, float scale, float[] scores, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var stored = _numbers.AsSpan(
                i * ISentenceEncoder.Dimensions,
                ISentenceEncoder.Dimensions
            );
            scores[i] = Int8Vector.Dot(query, stored) * scale * _scales[i];
        }
    }
}
