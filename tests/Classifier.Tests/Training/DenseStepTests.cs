using iHanoi.Classifier.Heads;
using iHanoi.Classifier.Training;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Tests.Training;

public sealed class DenseStepTests
{
    private const int Hidden = 8;

    private static readonly int[][] Kinds =
    [
        [3, 0, 0, 0, 8],
        [-1, -1, -1, 1],
        [7, 2, 3, 1],
    ];

    private static readonly int[][] Told =
    [
        .. Enumerable.Range(0, DenseBatch.Texts).Select(i => Kinds[i % Kinds.Length]),
    ];

    private readonly AdamCells _first = AdamCells.Drawn(
        ILayeredEncoder.Dimensions,
        Hidden,
        new Random(1)
    );
    private readonly AdamCells _firstBias = new(Hidden);
    private readonly AdamCells _second = new(Hidden * HeadLayout.Outputs);
    private readonly AdamCells _secondBias = new(HeadLayout.Outputs);

    [Fact]
    public void The_last_bias_is_moved_by_the_mean_of_what_each_text_missed()
    {
        Draw(_secondBias);

        Take(Told);

        var missed = Told.Select(Missed).ToArray();

        for (var c = 0; c < HeadLayout.Outputs; c++)
        {
            _secondBias.Slopes[c].ShouldBe(missed.Average(text => text[c]), 1e-5f, $"{c}");
        }
    }

    [Fact]
    public void Every_layer_is_moved_by_what_it_would_change()
    {
        Draw(_second);
        var loss = Take(Told);
        AdamCells[] learning = [_first, _firstBias, _second, _secondBias];

        foreach (var cells in learning)
        {
            var steepest = Array.IndexOf(cells.Slopes, cells.Slopes.MaxBy(Math.Abs));
            var slope = cells.Slopes[steepest];
            const float step = 1e-3f;

            cells.Values[steepest] += step;
            var higher = loss();
            cells.Values[steepest] -= 2 * step;
            var lower = loss();
            cells.Values[steepest] += step;

            Math.Abs(slope).ShouldBeGreaterThan(0.001f);
            slope.ShouldBe((float)((higher - lower) / (2 * step)), 0.05f * Math.Abs(slope));
        }
    }

    [Fact]
    public void A_head_nobody_knows_of_moves_nothing()
    {
        Draw(_second);
        Array.Fill(_first.Slopes, float.NaN);

        Take([.. Enumerable.Repeat<int[]>([-1, -1, -1, -1], DenseBatch.Texts)]);

        _first.Slopes.Concat(_second.Slopes).ShouldAllBe(slope => slope == 0);
        _secondBias.Slopes.ShouldAllBe(slope => slope == 0);
    }

    // One step, and the loss of the same batch by plain arithmetic.
    private Func<double> Take(int[][] targets)
    {
        var options = new DenseHeadOptions { Hidden = Hidden };
        var batch = new DenseBatch(options);
        var random = new Random(3);
        using var step = new DenseStep(
            batch,
            new("first", _first, ILayeredEncoder.Dimensions, Hidden),
            new("first_bias", _firstBias, Hidden),
            new("second", _second, Hidden, HeadLayout.Outputs),
            new("second_bias", _secondBias, HeadLayout.Outputs)
        );
        batch.Fill(
            targets.Select(of => new DenseExample(TinyTraining.Vector(random), of)),
            new float[ILayeredEncoder.Dimensions],
            [.. Enumerable.Repeat(1f, ILayeredEncoder.Dimensions)],
            random
        );
        step.Take();

        return () => Enumerable.Range(0, DenseBatch.Texts).Average(text => Loss(batch, text));
    }

    private double Loss(DenseBatch batch, int text)
    {
        var hidden = Enumerable
            .Range(0, Hidden)
            .Select(unit =>
                Math.Max(0, _firstBias.Values[unit] + Dot(unit)) * batch.Kept[text * Hidden + unit]
            )
            .ToArray();
        var logits = Enumerable
            .Range(0, HeadLayout.Outputs)
            .Select(c =>
                (double)_secondBias.Values[c]
                + hidden
                    .Select((x, unit) => x * _second.Values[unit * HeadLayout.Outputs + c])
                    .Sum()
            )
            .ToArray();

        return HeadLayout.All.Sum(head =>
        {
            var part = logits.Skip(head.Offset).Take(head.Count).ToArray();
            var sum = Math.Log(part.Sum(Math.Exp));
            return part.Select((x, i) => Wanted(head.Offset + i) * (sum - x)).Sum();
        });

        double Wanted(int c) => batch.Wanted[text * HeadLayout.Outputs + c];

        double Dot(int unit) =>
            Enumerable
                .Range(0, ILayeredEncoder.Dimensions)
                .Sum(i =>
                    (double)batch.Vectors[text * ILayeredEncoder.Dimensions + i]
                    * _first.Values[i * Hidden + unit]
                );
    }

    private static void Draw(AdamCells cells)
    {
        var random = new Random(4);

        for (var i = 0; i < cells.Values.Length; i++)
        {
            cells.Values[i] = random.NextSingle() - 0.5f;
        }
    }

    private float[] Missed(int[] targets)
    {
        var logits = new float[HeadLayout.Stride];
        _secondBias.Values.CopyTo(logits, 0);
        SoftmaxLoss.ToGradient(logits, targets, new DenseHeadOptions().Smoothing);
        return logits;
    }
}
