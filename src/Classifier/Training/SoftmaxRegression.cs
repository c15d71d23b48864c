using System.Numerics.Tensors;

namespace iHanoi.Classifier.Training;

/// <summary>
/// Softmax regression on dense vectors by whole-batch Adam: convex and without chance, so the same rows give
/// the same weights. Inputs are standardised while learning; the weights kept take the raw vector. Labels
/// count alike however many rows they have.
/// </summary>
internal sealed class SoftmaxRegression(float[][] weights, float[] bias)
{
    private const int Rounds = 300;
    private const float Rate = 0.02f;

    public float[][] Weights => weights;

    public float[] Bias => bias;

    /// <summary><paramref name="pull"/>: weight decay, as in the sum of squares over all rows.</summary>
    public static SoftmaxRegression Learn(
        IReadOnlyList<(float[] Vector, int Label)> rows,
        int labels,
        float pull
    )
    {
        var (mean, spread) = Spread(rows);
        var inputs = rows.Select(row => Standardised(row.Vector, mean, spread)).ToArray();
        var shares = Shares(rows, labels);
        var learnt = new AdamWeights(labels, mean.Length);
        var scores = new float[labels];

        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < inputs.Length; i++)
            {
                var share = shares[rows[i].Label] / rows.Count;
                Score(learnt, inputs[i], scores);
                TensorPrimitives.SoftMax(scores, scores);
                scores[rows[i].Label] -= 1;

                for (var label = 0; label < labels; label++)
                {
                    learnt.Push(label, scores[label] * share, inputs[i]);
                }
            }

            learnt.Step(Rate * (1 - (float)round / Rounds), pull: pull / rows.Count);
        }

        return Unstandardised(learnt, labels, mean, spread);
    }

    public float[] Logits(ReadOnlySpan<float> vector)
    {
        var logits = new float[bias.Length];

        for (var label = 0; label < logits.Length; label++)
        {
            logits[label] = TensorPrimitives.Dot(weights[label], vector) + bias[label];
        }

        return logits;
    }

    /// <summary>The same decisions, with confidences divided by the temperature.</summary>
    public SoftmaxRegression Cooled(float temperature) =>
        new(
            [.. weights.Select(row => row.Select(weight => weight / temperature).ToArray())],
            [.. bias.Select(weight => weight / temperature)]
        );

    private static void Score(AdamWeights learnt, float[] input, float[] scores)
    {
        for (var label = 0; label < scores.Length; label++)
        {
            scores[label] = learnt.Score(label, input);
        }
    }

    // Weights that take inputs before mean and spread were taken out.
    private static SoftmaxRegression Unstandardised(
        AdamWeights learnt,
        int labels,
        float[] mean,
        float[] spread
    )
    {
        var weights = new float[labels][];
        var bias = new float[labels];

        for (var label = 0; label < labels; label++)
        {
            weights[label] = new float[mean.Length];
            TensorPrimitives.Divide(learnt.Row(label), spread, weights[label]);
            bias[label] = learnt.Bias[label] - TensorPrimitives.Dot<float>(weights[label], mean);
        }

        return new SoftmaxRegression(weights, bias);
    }

    private static (float[] Mean, float[] Spread) Spread(
        IReadOnlyList<(float[] Vector, int Label)> rows
    )
    {
        var mean = new float[rows[0].Vector.Length];
        var spread = new float[mean.Length];

        for (var d = 0; d < mean.Length; d++)
        {
            var middle = rows.Average(row => (double)row.Vector[d]);
            mean[d] = (float)middle;
            spread[d] = (float)
                Math.Sqrt(rows.Average(row => Math.Pow(row.Vector[d] - middle, 2)) + 1e-8);
        }

        return (mean, spread);
    }

    private static float[] Standardised(float[] vector, float[] mean, float[] spread)
    {
        var input = new float[vector.Length];
        TensorPrimitives.Subtract(vector, mean, input);
        TensorPrimitives.Divide(input, spread, input);
        return input;
    }

    private static float[] Shares(IReadOnlyList<(float[] Vector, int Label)> rows, int labels)
    {
        var counts = new int[labels];

        foreach (var row in rows)
        {
            counts[row.Label]++;
        }

        return [.. counts.Select(count => (float)rows.Count / labels / Math.Max(1, count))];
    }
}
