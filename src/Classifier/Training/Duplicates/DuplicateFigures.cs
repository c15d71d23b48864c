namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>Figures from pairs of families that the weights never saw.</summary>
internal sealed class DuplicateFigures
{
    /// <summary>
    /// From which score two reports are called one incident: chosen on dev (finder 13: precision .971, recall .861; .959
    /// and .886 from .35, where held-out pairs lose more precision). Two of three pairs here are near misses made to
    /// mislead, among what people report most pairs are not: what is best here would be another.
    /// </summary>
    public const double Threshold = 0.40;

    /// <summary>By what one finder is better than another, wherever its threshold lies.</summary>
    public const string Measure = "average_precision";

    private readonly (PairExample Pair, double Score)[] _written;
    private readonly IReadOnlyList<PairExample> _pairs;

    public DuplicateFigures(IReadOnlyList<PairExample> pairs, double[] held)
    {
        _pairs = pairs;
        _written = [.. pairs.Zip(held).Where(pair => pair.First.Origin is PairOrigin.Written)];
    }

    public IReadOnlyDictionary<string, double> Metrics()
    {
        var metrics = new Dictionary<string, double>
        {
            ["threshold"] = Threshold,
            [Measure] = AveragePrecision.Of(_written.Select(pair => (pair.Score, pair.Pair.Same))),
            ["precision"] = Precision(_written, Threshold),
            ["recall"] = Recall(_written, Threshold),
        };

        foreach (var origin in _pairs.GroupBy(pair => pair.Origin))
        {
            metrics[$"pairs_{origin.Key}".ToLowerInvariant()] = origin.Count();
        }

        foreach (var kind in _written.GroupBy(pair => pair.Pair.Kind))
        {
            metrics[$"called_same_{kind.Key}"] = kind.Average(Called);
        }

        return metrics;

        double Called((PairExample Pair, double Score) pair) => pair.Score >= Threshold ? 1 : 0;
    }

    private static double Precision((PairExample Pair, double Score)[] pairs, double threshold) =>
        pairs
            .Where(pair => pair.Score >= threshold)
            .Select(pair => pair.Pair.Same ? 1.0 : 0)
            .DefaultIfEmpty(0)
            .Average();

    private static double Recall((PairExample Pair, double Score)[] pairs, double threshold) =>
        pairs
            .Where(pair => pair.Pair.Same)
            .Select(pair => pair.Score >= threshold ? 1.0 : 0)
            .DefaultIfEmpty(0)
            .Average();
}
