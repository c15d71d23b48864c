using System.Numerics.Tensors;

namespace iHanoi.Classifier.Training;

/// <summary>Rows of weights with bias that start at none, gather a batch's gradient and take Adam steps.</summary>
internal sealed class GradientMatrix
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.999f;

    private readonly float[][] _rows;
    private readonly float[][] _slopes;
    private readonly float[][] _first;
    private readonly float[][] _second;
    private readonly int _inputs;
    private int _steps;

    public GradientMatrix(int rows, int inputs)
    {
        _inputs = inputs;
        _rows = Empty(rows);
        _slopes = Empty(rows);
        _first = Empty(rows);
        _second = Empty(rows);
    }

    public void Score(ReadOnlySpan<float> input, Span<float> scores)
    {
        for (var row = 0; row < _rows.Length; row++)
        {
            scores[row] =
                TensorPrimitives.Dot(_rows[row].AsSpan(0, _inputs), input) + _rows[row][_inputs];
        }
    }

    public void Push(ReadOnlySpan<float> input, ReadOnlySpan<float> errors, float share)
    {
        for (var row = 0; row < _rows.Length; row++)
        {
            var slope = _slopes[row].AsSpan(0, _inputs);
            TensorPrimitives.MultiplyAdd(input, errors[row] * share, slope, slope);
            _slopes[row][_inputs] += errors[row] * share;
        }
    }

    public void Step(float rate, float pull)
    {
        _steps++;
        var correct1 = 1 - MathF.Pow(Beta1, _steps);
        var correct2 = 1 - MathF.Pow(Beta2, _steps);

        for (var row = 0; row < _rows.Length; row++)
        {
            for (var i = 0; i <= _inputs; i++)
            {
                var slope = _slopes[row][i] + (i < _inputs ? pull * _rows[row][i] : 0);
                _first[row][i] = Beta1 * _first[row][i] + (1 - Beta1) * slope;
                _second[row][i] = Beta2 * _second[row][i] + (1 - Beta2) * slope * slope;
                _rows[row][i] -=
                    rate
                    * (_first[row][i] / correct1)
                    / (MathF.Sqrt(_second[row][i] / correct2) + 1e-8f);
            }

            Array.Clear(_slopes[row]);
        }
    }

    /// <summary>Weights that take inputs before mean and spread were taken out.</summary>
    public SoftmaxRegression Unstandardised(float[] mean, float[] spread)
    {
        var weights = _rows.Select(row => row[.._inputs]).ToArray();
        var bias = new float[_rows.Length];

        for (var row = 0; row < weights.Length; row++)
        {
            TensorPrimitives.Divide(weights[row], spread, weights[row]);
            bias[row] = _rows[row][_inputs] - TensorPrimitives.Dot<float>(weights[row], mean);
        }

        return new SoftmaxRegression(weights, bias);
    }

    private float[][] Empty(int rows) =>
        [.. Enumerable.Range(0, rows).Select(_ => new float[_inputs + 1])];
}
