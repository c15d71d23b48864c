using iHanoi.Classifier.Calibration;
using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Training;

/// <summary>
/// The curve under which what was right and wrong is likeliest: logistic regression on two terms by Newton's
/// method, with a pull that keeps it near the straight curve where there is little to learn from.
/// </summary>
internal static class ConfidenceFit
{
    private const int Rounds = 25;
    private const double Pull = 1;

    public static ConfidenceCurve Of(IReadOnlyCollection<Outcome> outcomes)
    {
        var rows = outcomes
            .Select(outcome =>
            {
                var (certain, rest) = ConfidenceCurve.Terms(outcome.Confidence);
                return (Terms: new[] { certain, rest, 1 }, outcome.IsRight);
            })
            .ToArray();
        double[] straight = [1, 1, 0];
        double[] weights = [.. straight];

        for (var round = 0; round < Rounds; round++)
        {
            var (slope, bend) = Slopes(rows, weights, straight);
            var step = Solved(bend, slope);

            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] -= step[i];
            }
        }

        return new ConfidenceCurve(Math.Max(0, weights[0]), Math.Max(0, weights[1]), weights[2]);
    }

    private static (double[] Slope, double[][] Bend) Slopes(
        (double[] Terms, bool IsRight)[] rows,
        double[] weights,
        double[] straight
    )
    {
        double[] slope = [.. weights.Select((weight, i) => Pull * (weight - straight[i]))];
        double[][] bend =
        [
            [Pull, 0, 0],
            [0, Pull, 0],
            [0, 0, Pull],
        ];

        foreach (var (terms, isRight) in rows)
        {
            var odds = terms[0] * weights[0] + terms[1] * weights[1] + weights[2];
            var p = 1 / (1 + Math.Exp(-odds));

            for (var i = 0; i < terms.Length; i++)
            {
                slope[i] += (p - (isRight ? 1 : 0)) * terms[i];

                for (var j = 0; j < terms.Length; j++)
                {
                    bend[i][j] += p * (1 - p) * terms[i] * terms[j];
                }
            }
        }

        return (slope, bend);
    }

    // Gauss without pivots: the pull keeps the diagonal positive.
    private static double[] Solved(double[][] matrix, double[] right)
    {
        for (var pivot = 0; pivot < right.Length; pivot++)
        {
            for (var row = pivot + 1; row < right.Length; row++)
            {
                var share = matrix[row][pivot] / matrix[pivot][pivot];
                right[row] -= share * right[pivot];

                for (var column = pivot; column < right.Length; column++)
                {
                    matrix[row][column] -= share * matrix[pivot][column];
                }
            }
        }

        for (var row = right.Length - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < right.Length; column++)
            {
                right[row] -= matrix[row][column] * right[column];
            }

            right[row] /= matrix[row][row];
        }

        return right;
    }
}
