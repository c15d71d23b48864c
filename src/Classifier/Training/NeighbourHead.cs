using System.Numerics.Tensors;
using iHanoi.Classifier.Heads;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Training;

/// <summary>
/// Remembers every clean training text whose category is known by its sentence's vector: a label is as likely as its
/// remembered texts are many and near, by the cosine after <see cref="WithinClassMetric"/>. Rows are int8 from the
/// start, so that what is examined is what is shipped.
/// </summary>
internal sealed class NeighbourHead
{
    // Chosen on held-out families: wider and all texts count alike, narrower and only the nearest one does.
    private const float Width = 0.04f;
    private const float Middle = 0.5f;

    // As many texts as stay in the cache while a remembered row passes by.
    private const int Together = 16;

    /// <summary>Weight of a label nobody near bears, and what brings logarithms to the size of logits.</summary>
    public const float Floor = 1e-6f;
    public const float Gentle = 0.25f;

    private readonly float[][] _rows;
    private readonly int[][] _columns;

    private NeighbourHead(
        (float[][] Rows, float[] Shift) metric,
        sbyte[][] remembered,
        float[] scale,
        sbyte[][] labels
    )
    {
        Metric = metric;
        Remembered = remembered;
        Scale = scale;
        Labels = labels;
        LabelWeight = Weights(labels);
        _rows = [.. remembered.Select(row => Array.ConvertAll(row, x => (float)x))];
        _columns =
        [
            .. labels.Select(row =>
                Enumerable.Range(0, row.Length).Where(c => row[c] > 0).ToArray()
            ),
        ];
    }

    public (float[][] Rows, float[] Shift) Metric { get; }

    public sbyte[][] Remembered { get; }

    /// <summary>What a row's product with a mapped vector is multiplied by: its int8 step over the width.</summary>
    public float[] Scale { get; }

    public static float Offset => -Middle / Width;

    /// <summary>One where the remembered text bears the label.</summary>
    public sbyte[][] Labels { get; }

    public float[] LabelWeight { get; }

    public static NeighbourHead Learn(
        IReadOnlyList<DenseExample> all,
        IReadOnlyList<DenseExample> remembered
    )
    {
        var metric = WithinClassMetric.Learn(all).Layer();
        var rows = new sbyte[remembered.Count][];
        var scale = new float[remembered.Count];

        for (var i = 0; i < rows.Length; i++)
        {
            var mapped = Map(metric, remembered[i].Vector);
            var step = TensorPrimitives.MaxMagnitude<float>(mapped);
            step = Math.Max(Math.Abs(step), 1e-9f) / 127;
            rows[i] = Array.ConvertAll(mapped, x => (sbyte)MathF.Round(x / step));
            scale[i] = step / Width;
        }

        return new NeighbourHead(metric, rows, scale, [.. remembered.Select(LabelsOf)]);
    }

    public float[] Score(float[] vector) => ScoreTogether([vector])[0];

    public IEnumerable<float[]> Score(IEnumerable<float[]> vectors) =>
        vectors.Chunk(Together).SelectMany(ScoreTogether);

    // Each remembered row is fetched once for all of them: fetching is what takes long.
    private float[][] ScoreTogether(float[][] vectors)
    {
        var mapped = Array.ConvertAll(vectors, vector => Map(Metric, vector));
        var near = Array.ConvertAll(vectors, _ => new float[_rows.Length]);

        for (var i = 0; i < _rows.Length; i++)
        {
            for (var text = 0; text < mapped.Length; text++)
            {
                near[text][i] =
                    TensorPrimitives.Dot<float>(_rows[i], mapped[text]) * Scale[i] + Offset;
            }
        }

        return Array.ConvertAll(near, Logits);
    }

    private float[] Logits(float[] logNearness)
    {
        var logits = new float[HeadLayout.Outputs];
        TensorPrimitives.Exp<float>(logNearness, logNearness);

        for (var i = 0; i < _rows.Length; i++)
        {
            foreach (var c in _columns[i])
            {
                logits[c] += logNearness[i];
            }
        }

        for (var c = 0; c < logits.Length; c++)
        {
            logits[c] = Gentle * MathF.Log(logits[c] * LabelWeight[c] + Floor);
        }

        return logits;
    }

    private static float[] Map((float[][] Rows, float[] Shift) metric, ReadOnlySpan<float> vector)
    {
        var sentence = vector[..ISentenceEncoder.Dimensions];
        var mapped = new float[metric.Rows.Length];

        for (var d = 0; d < mapped.Length; d++)
        {
            mapped[d] = TensorPrimitives.Dot(metric.Rows[d], sentence) + metric.Shift[d];
        }

        TensorPrimitives.Divide(
            mapped,
            Math.Max(TensorPrimitives.Norm<float>(mapped), 1e-9f),
            mapped
        );
        return mapped;
    }

    private static sbyte[] LabelsOf(DenseExample example)
    {
        var labels = new sbyte[HeadLayout.Outputs];

        foreach (var (h, head) in HeadLayout.All.Index())
        {
            if (example.Targets[h] >= 0)
            {
                labels[head.Offset + example.Targets[h]] = 1;
            }
        }

        return labels;
    }

    // A label with many texts has more near ones by chance; the root keeps half of that.
    private static float[] Weights(sbyte[][] labels)
    {
        var weights = new float[HeadLayout.Outputs];

        for (var c = 0; c < weights.Length; c++)
        {
            weights[c] = 1 / MathF.Sqrt(Math.Max(1, labels.Sum(row => (int)row[c])));
        }

        return weights;
    }
}
