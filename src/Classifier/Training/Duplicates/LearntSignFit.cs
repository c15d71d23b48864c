using System.Numerics.Tensors;
using iHanoi.Classifier.Duplicates;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// Logistic regression on the standardised numbers of <see cref="ToldApart"/>, held small: there are fewer pairs than
/// it would take to trust each number. Accelerated gradient (Nesterov, Introductory Lectures on Convex Optimization,
/// 2.2), whose step comes from the largest curvature; no chance in it.
/// </summary>
internal static class LearntSignFit
{
    // Prefers weights of about 1/√500 a standard deviation; chosen on held-out families.
    private const float Shrink = 500;
    private const int Steps = 120;
    private const int CurvatureSteps = 15;

    public static LearntSign Fit(IReadOnlyList<PairRow> rows)
    {
        var (mean, deviation) = Spread(rows);
        var inputs = rows.Select(row => Standard(row.Gap, mean, deviation)).ToArray();
        var curvature = LargestCurvature(inputs, rows) / 4 + Shrink;
        var root = MathF.Sqrt(Shrink / curvature);
        var momentum = (1 - root) / (1 + root);
        var weights = new float[mean.Length + 1];
        var ahead = new float[weights.Length];

        for (var step = 0; step < Steps; step++)
        {
            var slope = Slope(inputs, rows, ahead);
            var next = new float[weights.Length];
            TensorPrimitives.MultiplyAdd(slope, -1 / curvature, ahead, next);
            TensorPrimitives.Subtract<float>(next, weights, ahead);
            TensorPrimitives.MultiplyAdd(ahead, momentum, next, ahead);
            weights = next;
        }

        return Unstandardised(weights, mean, deviation);
    }

    private static LearntSign Unstandardised(float[] weights, float[] mean, float[] deviation)
    {
        var of = new float[mean.Length];
        TensorPrimitives.Divide(weights.AsSpan(0, mean.Length), deviation, of);

        return new LearntSign(weights[^1] - TensorPrimitives.Dot<float>(of, mean), of);
    }

    // The last input is always 1; its weight, the bias, is shrunk like the others, which is too little to matter.
    private static float[] Standard(float[] gap, float[] mean, float[] deviation)
    {
        var input = new float[gap.Length + 1];
        TensorPrimitives.Subtract<float>(gap, mean, input);
        TensorPrimitives.Divide(input.AsSpan(0, gap.Length), deviation, input);
        input[^1] = 1;
        return input;
    }

    private static (float[] Mean, float[] Deviation) Spread(IReadOnlyList<PairRow> rows)
    {
        var mean = new float[ToldApart.Length];
        var square = new float[ToldApart.Length];
        var share = 1f / rows.Count;

        foreach (var row in rows)
        {
            TensorPrimitives.MultiplyAdd(row.Gap, share, mean, mean);
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < square.Length; i++)
            {
                square[i] += share * (row.Gap[i] - mean[i]) * (row.Gap[i] - mean[i]);
            }
        }

        return (mean, Array.ConvertAll(square, value => MathF.Sqrt(Math.Max(value, 1e-12f))));
    }

    private static float[] Slope(float[][] inputs, IReadOnlyList<PairRow> rows, float[] weights)
    {
        var slope = new float[weights.Length];
        TensorPrimitives.Multiply(weights, Shrink, slope);

        for (var i = 0; i < inputs.Length; i++)
        {
            var chance = 1 / (1 + MathF.Exp(-TensorPrimitives.Dot<float>(weights, inputs[i])));
            var miss = (float)rows[i].Weight * (chance - (rows[i].Same ? 1 : 0));
            TensorPrimitives.MultiplyAdd(inputs[i], miss, slope, slope);
        }

        return slope;
    }

    // Power iteration on the weighted inputs.
    private static float LargestCurvature(float[][] inputs, IReadOnlyList<PairRow> rows)
    {
        var direction = new float[inputs[0].Length];
        direction.AsSpan().Fill(1 / MathF.Sqrt(direction.Length));
        var largest = 0f;

        for (var step = 0; step < CurvatureSteps; step++)
        {
            var turned = new float[direction.Length];

            for (var i = 0; i < inputs.Length; i++)
            {
                var along = TensorPrimitives.Dot<float>(direction, inputs[i]);
                TensorPrimitives.MultiplyAdd(
                    inputs[i],
                    along * (float)rows[i].Weight,
                    turned,
                    turned
                );
            }

            largest = TensorPrimitives.Norm<float>(turned);
            TensorPrimitives.Divide(turned, largest, direction);
        }

        // It comes from below: a tenth more keeps the step safe.
        return largest * 1.1f;
    }
}
