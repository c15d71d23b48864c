using System.Numerics.Tensors;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Training;

/// <summary>
/// A linear map of sentence vectors after which texts of one category scatter alike in every direction: what only tells two
/// sayings of one matter apart no longer counts as distance. Shrunken covariance, inverted by Cholesky.
/// </summary>
internal sealed class WithinClassMetric
{
    private const double Shrink = 0.2;

    private readonly double[] _mean;
    private readonly double[][] _map;

    private WithinClassMetric(double[] mean, double[][] map)
    {
        _mean = mean;
        _map = map;
    }

    public static WithinClassMetric Learn(IReadOnlyList<DenseExample> examples)
    {
        var known = examples.Where(example => example.KnowsCategory).ToArray();
        const int size = ISentenceEncoder.Dimensions;
        var mean = Mean(known, size);
        var scatter = Square(size);

        foreach (var category in known.GroupBy(example => example.Targets[0]))
        {
            var own = Mean([.. category], size);

            foreach (var example in category)
            {
                Scatter(scatter, example.Sentence, own, 1.0 / known.Length);
            }
        }

        return new WithinClassMetric(mean, Inverse(Cholesky(Shrunken(scatter))));
    }

    /// <summary>Rows and shift of the map: mapped = rows · vector + shift.</summary>
    public (float[][] Rows, float[] Shift) Layer() =>
        (
            [.. _map.Select(row => Array.ConvertAll(row, x => (float)x))],
            [.. _map.Select(row => (float)-TensorPrimitives.Dot<double>(row, _mean))]
        );

    private static double[] Mean(DenseExample[] examples, int size)
    {
        var mean = new double[size];

        foreach (var example in examples)
        {
            var sentence = example.Sentence;

            for (var d = 0; d < size; d++)
            {
                mean[d] += sentence[d] / (double)examples.Length;
            }
        }

        return mean;
    }

    private static void Scatter(
        double[][] scatter,
        ReadOnlySpan<float> vector,
        double[] mean,
        double share
    )
    {
        var off = new double[mean.Length];

        for (var d = 0; d < off.Length; d++)
        {
            off[d] = vector[d] - mean[d];
        }

        for (var d = 0; d < off.Length; d++)
        {
            var row = scatter[d].AsSpan(0, d + 1);
            TensorPrimitives.MultiplyAdd(off.AsSpan(0, d + 1), off[d] * share, row, row);
        }
    }

    // Only the lower triangle is filled; Cholesky reads no other.
    private static double[][] Shrunken(double[][] scatter)
    {
        var even = Enumerable.Range(0, scatter.Length).Average(d => scatter[d][d]);

        for (var row = 0; row < scatter.Length; row++)
        {
            TensorPrimitives.Multiply(scatter[row], 1 - Shrink, scatter[row]);
            scatter[row][row] += Shrink * even;
        }

        return scatter;
    }

    private static double[][] Cholesky(double[][] matrix)
    {
        var lower = Square(matrix.Length);

        for (var row = 0; row < lower.Length; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var rest =
                    matrix[row][column]
                    - TensorPrimitives.Dot(
                        lower[row].AsSpan(0, column),
                        lower[column].AsSpan(0, column)
                    );
                lower[row][column] = row == column ? Math.Sqrt(rest) : rest / lower[column][column];
            }
        }

        return lower;
    }

    private static double[][] Inverse(double[][] lower)
    {
        var inverse = Square(lower.Length);

        for (var row = 0; row < lower.Length; row++)
        {
            inverse[row][row] = 1;

            for (var earlier = 0; earlier < row; earlier++)
            {
                TensorPrimitives.MultiplyAdd(
                    inverse[earlier],
                    -lower[row][earlier],
                    inverse[row],
                    inverse[row]
                );
            }

            TensorPrimitives.Divide(inverse[row], lower[row][row], inverse[row]);
        }

        return inverse;
    }

    private static double[][] Square(int size) =>
        [.. Enumerable.Range(0, size).Select(_ => new double[size])];
}
