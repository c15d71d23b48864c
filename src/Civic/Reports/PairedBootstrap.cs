namespace iHanoi.Civic.Reports;

/// <summary>
/// The 95% interval of the difference of one figure on the same items (paired percentile bootstrap, Efron 1979),
/// with a fixed seed: the same items give the same interval.
/// </summary>
public static class PairedBootstrap
{
    public const int Resamples = 2_000;
    private const int Seed = 20_261_125;

    /// <summary><paramref name="gain"/>: the difference on the items whose numbers it is given.</summary>
    public static (double Low, double High) Of(
        int items,
        Func<IReadOnlyList<int>, double> gain,
        int resamples = Resamples
    )
    {
        ArgumentNullException.ThrowIfNull(gain);

        if (items is 0)
        {
            return (0, 0);
        }

        // CA5394: statistics, not secrets; the seed is the point.
#pragma warning disable CA5394
        var random = new Random(Seed);
        var sample = new int[items];
        var gains = new double[resamples];

        for (var round = 0; round < resamples; round++)
        {
            for (var i = 0; i < items; i++)
            {
                sample[i] = random.Next(items);
            }
#pragma warning restore CA5394

            gains[round] = gain(sample);
        }

        Array.Sort(gains);
        return (gains[(int)(0.025 * resamples)], gains[(int)(0.975 * resamples)]);
    }
}
