using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using iHanoi.Classifier.Features;
using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Training;

/// <summary>
/// Softmax regression over hashed n-grams, all heads at once, by Adagrad. Features are dropped at random
/// while learning, so that no single word carries a decision.
/// </summary>
internal sealed class GramHead
{
    private readonly GramHeadOptions _options;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _bias = new float[HeadLayout.Stride];

    public GramHead(int bits, GramHeadOptions options)
    {
        _options = options;
        _weights = new float[(1 << bits) * HeadLayout.Stride];
        _squares = new float[_weights.Length];
        _squares.AsSpan().Fill(options.FirstSquare);
    }

    public ReadOnlySpan<float> Bias => _bias;

    public ReadOnlySpan<float> Row(int id) =>
        _weights.AsSpan(id * HeadLayout.Stride, HeadLayout.Outputs);

    /// <summary>The mean of several heads that dropped other features: steadier than one, and no larger.</summary>
    public static GramHead Mean(
        int bits,
        GramHeadOptions options,
        IReadOnlyList<GramExample> examples,
        int seed,
        Action<double>? tell = null
    )
    {
        var mean = new GramHead(bits, options);

        for (var bag = 0; bag < options.Bags; bag++)
        {
            var before = bag;
            var head = new GramHead(bits, options);
            head.Learn(
                examples,
                seed + bag,
                share => tell?.Invoke((before + share) / options.Bags)
            );
            mean.Add(head, 1f / options.Bags);
        }

        return mean;
    }

    public void Learn(IReadOnlyList<GramExample> examples, int seed, Action<double>? tell = null)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var gradient = new float[HeadLayout.Stride];

        for (var epoch = 0; epoch < _options.Epochs; epoch++)
        {
            random.Shuffle(order);

            foreach (var i in order)
            {
                var kept = Drop(examples[i], random);
                Score(kept.Ids, kept.Weights, gradient);
                SoftmaxLoss.ToGradient(gradient, examples[i].Targets, _options.Smoothing);
                Step(kept, gradient);
            }

            tell?.Invoke((epoch + 1.0) / _options.Epochs);
        }
    }

    public void Score(ReadOnlySpan<int> ids, ReadOnlySpan<float> weights, Span<float> logits)
    {
        _bias.CopyTo(logits);
        var sum = MemoryMarshal.Cast<float, Vector<float>>(logits);

        for (var i = 0; i < ids.Length; i++)
        {
            var row = MemoryMarshal.Cast<float, Vector<float>>(
                _weights.AsSpan(ids[i] * HeadLayout.Stride, HeadLayout.Stride)
            );

            for (var v = 0; v < sum.Length; v++)
            {
                sum[v] += row[v] * weights[i];
            }
        }
    }

    private void Add(GramHead other, float share)
    {
        TensorPrimitives.MultiplyAdd<float>(other._weights, share, _weights, _weights);
        TensorPrimitives.MultiplyAdd<float>(other._bias, share, _bias, _bias);
    }

    private GramExample Drop(GramExample example, Random random)
    {
        var ids = new List<int>(example.Ids.Length);
        var weights = new List<float>(example.Ids.Length);

        for (var i = 0; i < example.Ids.Length; i++)
        {
            if (random.NextSingle() < _options.Keep)
            {
                ids.Add(example.Ids[i]);
                weights.Add(example.Weights[i] / _options.Keep);
            }
        }

        return new GramExample([.. ids], [.. weights], example.Targets);
    }

    private void Step(GramExample example, float[] gradient)
    {
        var slope = MemoryMarshal.Cast<float, Vector<float>>(gradient.AsSpan());
        var rate = new Vector<float>(_options.LearningRate);
        var small = new Vector<float>(1e-8f);

        for (var i = 0; i < example.Ids.Length; i++)
        {
            var at = example.Ids[i] * HeadLayout.Stride;
            var row = MemoryMarshal.Cast<float, Vector<float>>(
                _weights.AsSpan(at, HeadLayout.Stride)
            );
            var square = MemoryMarshal.Cast<float, Vector<float>>(
                _squares.AsSpan(at, HeadLayout.Stride)
            );

            for (var v = 0; v < slope.Length; v++)
            {
                var g = slope[v] * example.Weights[i] + row[v] * _options.Decay;
                square[v] += g * g;
                row[v] -= rate * g / (Vector.SquareRoot(square[v]) + small);
            }
        }

        for (var c = 0; c < HeadLayout.Outputs; c++)
        {
            _bias[c] -= 0.01f * gradient[c];
        }
    }
}

/// <summary>Features of a text and the right column of each head.</summary>
internal sealed record GramExample(int[] Ids, float[] Weights, int[] Targets);

/// <summary>Chosen on held-out families.</summary>
internal sealed record GramHeadOptions
{
    public int Bags { get; init; } = 2;

    public int Epochs { get; init; } = 3;

    public float LearningRate { get; init; } = 2f;

    public float Decay { get; init; } = 1e-4f;

    /// <summary>Share of features seen at each step.</summary>
    public float Keep { get; init; } = 0.5f;

    public float Smoothing { get; init; } = 0.03f;

    /// <summary>What Adagrad believes it has seen before the first step: holds back rare features.</summary>
    public float FirstSquare { get; init; } = 1f;
}
