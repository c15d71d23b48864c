using System.Numerics.Tensors;
using iHanoi.Classifier.Heads;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Training;

/// <summary>
/// One hidden layer over the report's vector, all heads at once, by Adam. Inputs are standardised with the
/// training texts' mean and spread; <see cref="Fold"/> gives plain weights that take the raw vector.
/// </summary>
internal sealed class DenseHead
{
    private const int Inputs = ILayeredEncoder.Dimensions;

    private readonly DenseHeadOptions _options;
    private readonly float[] _mean = new float[Inputs];
    private readonly float[] _spread = new float[Inputs];
    private readonly AdamCells _first;
    private readonly AdamCells _firstBias;
    private readonly AdamCells _second;
    private readonly AdamCells _secondBias = new(HeadLayout.Outputs);

    public DenseHead(DenseHeadOptions options, int seed)
    {
        var random = new Random(seed);
        _options = options;
        _first = AdamCells.Drawn(Inputs, options.Hidden, random);
        _firstBias = new AdamCells(options.Hidden);
        _second = AdamCells.Drawn(options.Hidden, HeadLayout.Outputs, random);
    }

    public void Learn(IReadOnlyList<DenseExample> examples, int seed, Action<double>? tell = null)
    {
        Standardise(examples);
        var random = new Random(seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var steps = _options.Epochs * (examples.Count / DenseBatch.Texts);
        var batch = new DenseBatch(_options);
        using var step = new DenseStep(
            batch,
            new("first", _first, Inputs, _options.Hidden),
            new("first_bias", _firstBias, _options.Hidden),
            new("second", _second, _options.Hidden, HeadLayout.Outputs),
            new("second_bias", _secondBias, HeadLayout.Outputs)
        );

        for (int epoch = 0, taken = 0; epoch < _options.Epochs; epoch++)
        {
            random.Shuffle(order);

            foreach (var some in order.Chunk(DenseBatch.Texts))
            {
                if (some.Length < DenseBatch.Texts)
                {
                    break;
                }

                batch.Fill(some.Select(i => examples[i]), _mean, _spread, random);
                step.Take();
                Move(++taken, steps);
            }

            tell?.Invoke((epoch + 1.0) / _options.Epochs);
        }
    }

    /// <summary>Weights for raw vectors: hidden rows of inputs + bias, then output rows of hidden + bias.</summary>
    public (float[][] First, float[] FirstBias, float[][] Second, float[] SecondBias) Fold()
    {
        var first = Rows(_first, Inputs, _options.Hidden);
        var bias = _firstBias.Values.ToArray();

        foreach (var (unit, row) in first.Index())
        {
            TensorPrimitives.Divide(row, _spread, row);
            bias[unit] -= TensorPrimitives.Dot<float>(row, _mean);
        }

        return (
            first,
            bias,
            Rows(_second, _options.Hidden, HeadLayout.Outputs),
            _secondBias.Values.ToArray()
        );
    }

    private void Standardise(IReadOnlyList<DenseExample> examples)
    {
        var (sum, squares) = (new double[Inputs], new double[Inputs]);
        var vector = new double[Inputs];

        foreach (var example in examples)
        {
            TensorPrimitives.ConvertTruncating<float, double>(example.Vector, vector);
            TensorPrimitives.Add(sum, vector, sum);
            TensorPrimitives.MultiplyAdd<double>(vector, vector, squares, squares);
        }

        for (var d = 0; d < Inputs; d++)
        {
            var mean = sum[d] / examples.Count;
            _mean[d] = (float)mean;
            _spread[d] = (float)Math.Sqrt(squares[d] / examples.Count - mean * mean + 1e-8);
        }
    }

    // Linear cool-down: the last steps only polish.
    private void Move(int taken, int steps)
    {
        var size = new AdamStep(_options.Rate * (1 - (taken - 1f) / steps), 1, taken);
        _first.Step(size with { Decay = _options.Decay });
        _second.Step(size with { Decay = _options.Decay });
        _firstBias.Step(size);
        _secondBias.Step(size);
    }

    private static float[][] Rows(AdamCells cells, int inputs, int outputs) =>
        [
            .. Enumerable
                .Range(0, outputs)
                .Select(output =>
                    Enumerable
                        .Range(0, inputs)
                        .Select(input => cells.Values[input * outputs + output])
                        .ToArray()
                ),
        ];
}

/// <summary>A report's vector and the right column of each head.</summary>
internal sealed record DenseExample(float[] Vector, int[] Targets)
{
    public bool KnowsCategory => Targets[0] >= 0;

    /// <summary>The part of the vector that is the sentence's.</summary>
    public ReadOnlySpan<float> Sentence => Vector.AsSpan(0, ISentenceEncoder.Dimensions);
}

/// <summary>Chosen on held-out families.</summary>
internal sealed record DenseHeadOptions
{
    public int Epochs { get; init; } = 10;

    public int Hidden { get; init; } = 512;

    public float Rate { get; init; } = 1e-3f;

    public float Decay { get; init; } = 0.3f;

    /// <summary>Share of hidden units seen at each step.</summary>
    public float Keep { get; init; } = 0.5f;

    public float Smoothing { get; init; } = 0.05f;
}
