using iHanoi.Civic.Measures;
using iHanoi.Eval.Metrics;

namespace iHanoi.Eval.Scoring;

/// <summary>Turns scored items into a report: every metric on all, then on each slice of at least ten.</summary>
internal static class Scorer
{
    private const int SmallestSlice = 10;
    private const int SliceResamples = 1_000;

    public static ScoreReport Report<T>(
        string task,
        IReadOnlyList<T> items,
        IReadOnlyList<Metric<T>> metrics,
        Func<T, IReadOnlyList<string>?> slicesOf,
        IReadOnlyList<FailedItem> failed
    )
    {
        var slices = items
            .SelectMany(item => (slicesOf(item) ?? []).Select(slice => (Slice: slice, Item: item)))
            .GroupBy(pair => pair.Slice, pair => pair.Item, StringComparer.Ordinal)
            .Where(group => group.Count() >= SmallestSlice)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                IReadOnlyDictionary<string, Estimate> (group) =>
                    Measure([.. group], metrics, SliceResamples)
            );

        return new(
            task,
            items.Count,
            Measure(items, metrics, Bootstrap.Resamples),
            slices,
            failed,
            "no threshold"
        );
    }

    private static Dictionary<string, Estimate> Measure<T>(
        IReadOnlyList<T> items,
        IReadOnlyList<Metric<T>> metrics,
        int resamples
    ) =>
        metrics
            .Select(metric => (metric.Name, Estimate: Estimated(items, metric, resamples)))
            .Where(measured => measured.Estimate is not null)
            .ToDictionary(
                measured => measured.Name,
                measured => measured.Estimate!,
                StringComparer.Ordinal
            );

    // A mean needs each item's value once, not once in each of ten thousand resamples.
    private static Estimate? Estimated<T>(
        IReadOnlyList<T> items,
        Metric<T> metric,
        int resamples
    ) =>
        metric.Each is { } each
            ? Bootstrap.Of<double?>([.. items.Select(each)], Average, resamples)
            : Bootstrap.Of(items, metric.Of, resamples);

    /// <summary>Mean of a value over the items that have one.</summary>
    public static Metric<T> Mean<T>(string name, Func<T, double?> value) =>
        new(name, items => Average([.. items.Select(value)])) { Each = value };

    private static double? Average(IReadOnlyList<double?> values)
    {
        var (sum, count) = (0.0, 0);

        foreach (var value in values)
        {
            if (value is { } known)
            {
                sum += known;
                count++;
            }
        }

        return count is 0 ? null : sum / count;
    }

    /// <summary>Share of the items in scope for which the test holds.</summary>
    public static Metric<T> Share<T>(
        string name,
        Func<T, bool> test,
        Func<T, bool>? scope = null
    ) =>
        Mean<T>(
            name,
            item =>
                scope is not null && !scope(item) ? null
                : test(item) ? 1
                : 0
        );
}
