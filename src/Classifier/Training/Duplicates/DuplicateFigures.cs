using iHanoi.Classifier.Calibration;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>Threshold and figures from pairs of families that the weights never saw.</summary>
internal sealed class DuplicateFigures
{
    // Four of five suggestions right: it only suggests, and half of these pairs are near misses made to mislead.
    private const double WantedPrecision = 0.85;
    private const double LeastSure = 0.5;

    private readonly IReadOnlyList<PairExample> _pairs;
    private readonly double[] _held;

    public DuplicateFigures(IReadOnlyList<PairExample> pairs, double[] held)
    {
        _pairs = pairs;
        _held = held;
        Threshold = Math.Max(
            LeastSure,
            AbstentionThreshold.For(
                [.. pairs.Zip(held, (pair, score) => new Outcome(score, pair.Same))],
                WantedPrecision,
                sure: false
            )
        );
    }

    public double Threshold { get; }

    public IReadOnlyDictionary<string, double> Metrics()
    {
        var metrics = new Dictionary<string, double>
        {
            ["pairs"] = _pairs.Count,
            ["threshold"] = Threshold,
            ["precision"] = Share(score => score >= Threshold, pair => pair.Same),
        };

        foreach (var kind in _pairs.Select(pair => pair.Kind).Distinct())
        {
            metrics[$"called_same_{kind}"] = _pairs
                .Zip(_held)
                .Where(pair => pair.First.Kind == kind)
                .Average(pair => pair.Second >= Threshold ? 1.0 : 0);
        }

        metrics["recall"] = metrics["called_same_same"];
        return metrics;
    }

    private double Share(Func<double, bool> among, Func<PairExample, bool> holds) =>
        _pairs
            .Zip(_held)
            .Where(pair => among(pair.Second))
            .Select(pair => holds(pair.First) ? 1.0 : 0)
            .DefaultIfEmpty(0)
            .Average();
}
