using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Training;

/// <summary>Trains all three sides on some samples, and scores others with what was learnt.</summary>
internal sealed class FoldScores
{
    private const int Networks = 2;

    // Of the time of one learning, as measured: the n-grams' part, the networks have the rest.
    private const double GramsTake = 0.5;

    private FoldScores(GramHead grams, IReadOnlyList<DenseHead> dense, NeighbourHead near)
    {
        Grams = grams;
        Dense = dense;
        Near = near;
    }

    public GramHead Grams { get; }

    public IReadOnlyList<DenseHead> Dense { get; }

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

        var examples = Examples(samples.Where(sample => sample.Vector is not null));
        var near = NeighbourHead.Learn(
            examples,
            Examples(samples.Where(sample => sample.Variant is Augmenter.Clean))
        );
        var networks = new List<DenseHead>();

        for (var network = 0; network < Networks; network++)
        {
            var head = new DenseHead(new DenseHeadOptions(), seed + network);
            var before = GramsTake + (1 - GramsTake) * network / Networks;
            head.Learn(
                examples,
                seed + 100 + network,
                share => tell?.Invoke(before + (1 - GramsTake) * share / Networks)
            );
            networks.Add(head);
        }

        return new FoldScores(grams, networks, near);
    }

    public IReadOnlyList<HeldOutLogits> Score(IEnumerable<Sample> samples)
    {
        var dense = Dense.Select(head => head.Fold()).ToArray();
        return [.. samples.Select(sample => Score(sample, dense))];
    }

    private static DenseExample[] Examples(IEnumerable<Sample> samples) =>
        [.. samples.Select(sample => new DenseExample(sample.Vector!, sample.Grams.Targets))];

    private HeldOutLogits Score(
        Sample sample,
        (float[][] First, float[] FirstBias, float[][] Second, float[] SecondBias)[] dense
    )
    {
        var gram = new float[HeadLayout.Stride];
        Grams.Score(sample.Grams.Ids, sample.Grams.Weights, gram);
        var mean = new float[HeadLayout.Outputs];

        foreach (var layers in dense)
        {
            var hidden = DenseLayers.Hidden(layers.First, layers.FirstBias, sample.Vector);

            for (var c = 0; c < mean.Length; c++)
            {
                mean[c] +=
                    (DenseLayers.Dot(layers.Second[c], hidden) + layers.SecondBias[c])
                    / dense.Length;
            }
        }

        return new HeldOutLogits(gram, mean, Near.Score(sample.Vector), sample.Grams.Targets);
    }
}
