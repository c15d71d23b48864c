using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Training;

/// <summary>Trains all three sides on some samples, and scores others with what was learnt.</summary>
internal sealed class FoldScores
{
    // Of the time of one learning, as measured: the n-grams' part, the network has the rest.
    private const double GramsTake = 0.6;

    private FoldScores(GramHead grams, DenseHead dense, NeighbourHead near)
    {
        Grams = grams;
        Dense = dense;
        Near = near;
    }

    public GramHead Grams { get; }

    public DenseHead Dense { get; }

    public NeighbourHead Near { get; }

    /// <summary><paramref name="tell"/>: share of the learning that is behind, 0–1, after each pass.</summary>
    public static FoldScores Learn(
        IReadOnlyList<Sample> samples,
        int bits,
        int seed,
        Action<double>? tell = null
    )
    {
        var grams = GramHead.Mean(
            bits,
            new GramHeadOptions(),
            [.. samples.Select(sample => sample.Grams)],
            seed,
            share => tell?.Invoke(GramsTake * share)
        );

        var read = samples.Where(sample => sample.Vector is not null).ToArray();
        var examples = Examples(read);
        var clean = Examples(read.Where(sample => sample.Variant is Augmenter.Clean));
        var near = NeighbourHead.Learn(
            examples,
            [.. clean.Where(example => example.KnowsCategory)]
        );
        var dense = new DenseHead(new DenseHeadOptions(), seed);
        dense.Learn(
            examples,
            seed + 100,
            share => tell?.Invoke(GramsTake + (1 - GramsTake) * share)
        );

        return new FoldScores(grams, dense, near);
    }

    public IReadOnlyList<HeldOutLogits> Score(IReadOnlyList<Sample> samples)
    {
        var dense = Dense.Fold();
        var near = Near.Score(samples.Select(sample => sample.Vector!));

        return [.. samples.Zip(near, (sample, logits) => Score(sample, dense, logits))];
    }

    private static DenseExample[] Examples(IEnumerable<Sample> samples) =>
        [.. samples.Select(sample => new DenseExample(sample.Vector!, sample.Grams.Targets))];

    private HeldOutLogits Score(
        Sample sample,
        (float[][] First, float[] FirstBias, float[][] Second, float[] SecondBias) dense,
        float[] near
    )
    {
        var gram = new float[HeadLayout.Stride];
        Grams.Score(sample.Grams.Ids, sample.Grams.Weights, gram);
        var hidden = DenseLayers.Hidden(dense.First, dense.FirstBias, sample.Vector);
        var logits = dense.Second.Select(
            (row, c) => DenseLayers.Dot(row, hidden) + dense.SecondBias[c]
        );

        return new HeldOutLogits(gram, [.. logits], near, sample.Grams.Targets);
    }
}
