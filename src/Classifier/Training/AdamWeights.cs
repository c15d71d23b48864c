using System.Numerics.Tensors;

namespace iHanoi.Classifier.Training;

/// <summary>A single layer with bias, from none, that gathers gradients and takes Adam steps.</summary>
internal sealed class AdamWeights
{
    private readonly int _columns;
    private readonly AdamCells _cells;
    private readonly AdamCells _bias;
    private int _steps;

    public AdamWeights(int rows, int columns)
    {
        _columns = columns;
        _cells = new AdamCells(rows * columns);
        _bias = new AdamCells(rows);
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

    /// <param name="rate">Of learning.</param>
    /// <param name="pull">Draws weights to none as part of the slope (a sum of squares); the bias knows nothing of it.</param>
    public void Step(float rate, float pull)
    {
        _steps++;
        var size = new AdamStep(rate, 1, _steps);
        _cells.Step(size with { Pull = pull });
        _bias.Step(size);
    }
}
