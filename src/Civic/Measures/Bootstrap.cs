namespace iHanoi.Civic.Measures;

/// <summary>Percentile bootstrap with a fixed seed (Efron 1979): the same items give the same interval.</summary>
public static class Bootstrap
{
    public const int Resamples = 10_000;
    private const int Seed = 20_261_125;

    /// <summary>Null when the metric is not defined on the items.</summary>
    public static Estimate? Of<T>(
        IReadOnlyList<T> items,
        Func<IReadOnlyList<T>, double?> metric,
        int resamples = Resamples
    )
    {
        if (items.Count is 0 || metric(items) is not { } value)
        {
            return null;
        }

        var values = Sample(items, metric, resamples);

        return new Estimate(
            Round(value),
            Round(At(values, 0.025)),
            Round(At(values, 0.975)),
            items.Count
        );
    }

    private static double[] Sample<T>(
        IReadOnlyList<T> items,
        Func<IReadOnlyList<T>, double?> metric,
        int resamples
    )
    {
        // CA5394: statistics, not secrets; the seed is the point.
#pragma warning disable CA5394
        var random = new Random(Seed);
        var sample = new T[items.Count];
        var values = new List<double>(resamples);

        for (var round = 0; round < resamples; round++)
        {
            for (var i = 0; i < sample.Length; i++)
            {
                sample[i] = items[random.Next(items.Count)];
            }
#pragma warning restore CA5394

            if (metric(sample) is { } value)
            {
                values.Add(value);
            }
        }

        return [.. values.Order()];
    }

    private static double At(double[] sorted, double share) =>
        sorted[Math.Clamp((int)(share * sorted.Length), 0, sorted.Length - 1)];

    private static double Round(double value) => Math.Round(value, 4);
}
