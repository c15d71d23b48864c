using System.Numerics.Tensors;

namespace iHanoi.Classifier.Training;

/// <summary>A matrix with bias that gathers a batch's gradients and takes Adam steps with weight decay.</summary>
internal sealed class AdamWeights
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.999f;

    private readonly int _columns;
    private readonly float _decay;
    private readonly float[] _values;
    private readonly float[] _slopes;
    private readonly float[] _first;
    private readonly float[] _second;
    private readonly float[] _bias;
    private readonly float[] _biasSlopes;
    private int _steps;

    public AdamWeights(int rows, int columns, float decay, Random random)
    {
        _decay = decay;
        _columns = columns;
        _values = new float[rows * columns];
        _slopes = new float[_values.Length];
        _first = new float[_values.Length];
        _second = new float[_values.Length];
        _bias = new float[rows];
        _biasSlopes = new float[rows];
        var width = MathF.Sqrt(6f / columns);

        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = (random.NextSingle() * 2 - 1) * width * 0.7f;
        }
    }

    public ReadOnlySpan<float> Bias => _bias;

    public ReadOnlySpan<float> Row(int row) => _values.AsSpan(row * _columns, _columns);

    public void Push(int row, float slope, ReadOnlySpan<float> input)
    {
        var target = _slopes.AsSpan(row * _columns, _columns);
        TensorPrimitives.MultiplyAdd(input, slope, target, target);
        _biasSlopes[row] += slope;
    }

    public void Step(float rate, int batch)
    {
        _steps++;
        var correct1 = 1 - MathF.Pow(Beta1, _steps);
        var correct2 = 1 - MathF.Pow(Beta2, _steps);

        for (var i = 0; i < _values.Length; i++)
        {
            var slope = _slopes[i] / batch;
            _first[i] = Beta1 * _first[i] + (1 - Beta1) * slope;
            _second[i] = Beta2 * _second[i] + (1 - Beta2) * slope * slope;
            var move = _first[i] / correct1 / (MathF.Sqrt(_second[i] / correct2) + 1e-8f);
            _values[i] -= rate * (move + _decay * _values[i]);
        }

        for (var i = 0; i < _bias.Length; i++)
        {
            _bias[i] -= rate * 3 * _biasSlopes[i] / batch;
        }

        Array.Clear(_slopes);
        Array.Clear(_biasSlopes);
    }
}
