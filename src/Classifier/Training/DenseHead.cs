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
    private const int Batch = 32;

    private readonly DenseHeadOptions _options;
    private readonly int _hidden;
    private readonly float[] _mean = new float[Inputs];
    private readonly float[] _spread = new float[Inputs];
    private readonly AdamWeights _first;
    private readonly AdamWeights _second;

    public DenseHead(DenseHeadOptions options, int seed)
    {
        var random = new Random(seed);
        _options = options;
        _hidden = options.Hidden;
        _first = new AdamWeights(_hidden, Inputs, random);
        _second = new AdamWeights(HeadLayout.Stride, _hidden, random);
    }

    public void Learn(IReadOnlyList<DenseExample> examples, int seed, Action<double>? tell = null)
    {
        Standardise(examples);
        var random = new Random(seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var pass = new Pass(_hidden);
        var steps = _options.Epochs * (examples.Count / Batch);

        for (int epoch = 0, step = 0; epoch < _options.Epochs; epoch++)
        {
            random.Shuffle(order);

            for (var from = 0; from + Batch <= order.Length; from += Batch, step++)
            {
                foreach (var i in order.AsSpan(from, Batch))
                {
                    Learn(examples[i], pass, random);
                }

                // Linear cool-down: the last steps only polish.
                var rate = _options.Rate * (1 - (float)step / steps);
                _first.Step(rate, Batch, decay: _options.Decay);
                _second.Step(rate, Batch, decay: _options.Decay);
            }

            tell?.Invoke((epoch + 1.0) / _options.Epochs);
        }
    }

    /// <summary>Weights for raw vectors: hidden rows of inputs + bias, then output rows of hidden + bias.</summary>
    public (float[][] First, float[] FirstBias, float[][] Second, float[] SecondBias) Fold()
    {
        var first = new float[_hidden][];
        var bias = new float[_hidden];

        for (var j = 0; j < _hidden; j++)
        {
            first[j] = new float[Inputs];
            TensorPrimitives.Divide(_first.Row(j), _spread, first[j]);
            bias[j] = _first.Bias[j] - TensorPrimitives.Dot(first[j], _mean);
        }

        return (
            first,
            bias,
            [.. Enumerable.Range(0, HeadLayout.Outputs).Select(c => _second.Row(c).ToArray())],
            _second.Bias[..HeadLayout.Outputs].ToArray()
        );
    }

    private void Standardise(IReadOnlyList<DenseExample> examples)
    {
        for (var d = 0; d < Inputs; d++)
        {
            var mean = examples.Average(example => (double)example.Vector[d]);
            var variance = examples.Average(example => Math.Pow(example.Vector[d] - mean, 2));
            _mean[d] = (float)mean;
            _spread[d] = (float)Math.Sqrt(variance + 1e-8);
        }
    }

    private void Learn(DenseExample example, Pass pass, Random random)
    {
        TensorPrimitives.Subtract(example.Vector, _mean, pass.Input);
        TensorPrimitives.Divide(pass.Input, _spread, pass.Input);

        for (var j = 0; j < _hidden; j++)
        {
            pass.Hidden[j] =
                random.NextSingle() < _options.Keep
                    ? Math.Max(0, _first.Score(j, pass.Input)) / _options.Keep
                    : 0;
        }

        for (var c = 0; c < HeadLayout.Outputs; c++)
        {
            pass.Output[c] = _second.Score(c, pass.Hidden);
        }

        SoftmaxLoss.ToGradient(pass.Output, example.Targets, _options.Smoothing);
        Array.Clear(pass.HiddenSlope);

        for (var c = 0; c < HeadLayout.Outputs; c++)
        {
            TensorPrimitives.MultiplyAdd(
                _second.Row(c),
                pass.Output[c],
                pass.HiddenSlope,
                pass.HiddenSlope
            );
            _second.Push(c, pass.Output[c], pass.Hidden);
        }

        for (var j = 0; j < _hidden; j++)
        {
            if (pass.Hidden[j] > 0)
            {
                _first.Push(j, pass.HiddenSlope[j] / _options.Keep, pass.Input);
            }
        }
    }

    private sealed class Pass(int hidden)
    {
        public float[] Input { get; } = new float[Inputs];

        public float[] Hidden { get; } = new float[hidden];

        public float[] HiddenSlope { get; } = new float[hidden];

        public float[] Output { get; } = new float[HeadLayout.Stride];
    }
}

/// <summary>A report's vector and the right column of each head.</summary>
internal sealed record DenseExample(float[] Vector, int[] Targets)
{
    /// <summary>The part of the vector that is the sentence's.</summary>
    public ReadOnlySpan<float> Sentence => Vector.AsSpan(0, ISentenceEncoder.Dimensions);
}

/// <summary>Chosen on held-out families.</summary>
internal sealed record DenseHeadOptions
{
    public int Epochs { get; init; } = 14;

    public int Hidden { get; init; } = 256;

    public float Rate { get; init; } = 1.5e-3f;

    public float Decay { get; init; } = 0.3f;

    /// <summary>Share of hidden units seen at each step.</summary>
    public float Keep { get; init; } = 0.5f;

    public float Smoothing { get; init; } = 0.05f;
}
