using System.Numerics.Tensors;

namespace iHanoi.Classifier.Training;

/// <summary>A matrix with bias that gathers a batch's gradients and takes Adam steps.</summary>
internal sealed class AdamWeights
{
    private readonly int _columns;
    private readonly AdamCells _cells;
    private readonly AdamCells _bias;
    private int _steps;

    /// <summary>Starts at none, which only a single layer may.</summary>
    public AdamWeights(int rows, int columns)
    {
        _columns = columns;
        _cells = new AdamCells(rows * columns);
        _bias = new AdamCells(rows);
    }

    public AdamWeights(int rows, int columns, Random random)
        : this(rows, columns)
    {
        var width = MathF.Sqrt(6f / columns) * 0.7f;

        for (var i = 0; i < _cells.Values.Length; i++)
        {
            _cells.Values[i] = (random.NextSingle() * 2 - 1) * width;
        }
    }

    public ReadOnlySpan<float> Bias => _bias.Values;

    public ReadOnlySpan<float> Row(int row) => _cells.Values.AsSpan(row * _columns, _columns);

    public float Score(int row, ReadOnlySpan<float> input) =>
        TensorPrimitives.Dot(Row(row), input) + _bias.Values[row];

    public void Push(int row, float slope, ReadOnlySpan<float> input)
    {
        var target = _cells.Slopes.AsSpan(row * _columns, _columns);
        TensorPrimitives.MultiplyAdd(input, slope, target, target);
        _bias.Slopes[row] += slope;
    }

    /// <summary>
    /// <paramref name="pull"/> draws weights to none as part of the slope (a sum of squares), <paramref
    /// name="decay"/> beside it; the bias knows neither.
    /// </summary>
    public void Step(float rate, int batch = 1, float pull = 0, float decay = 0)
    {
        _steps++;
        var size = new AdamStep(rate, 1f / batch, _steps);
        _cells.Step(size with { Pull = pull, Decay = decay });
        _bias.Step(size);
    }
}
