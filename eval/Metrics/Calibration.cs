using iHanoi.Civic.Reports;

namespace iHanoi.Eval.Metrics;

/// <summary>How far stated confidence lies from what comes true.</summary>
internal static class Calibration
{
    /// <summary>
    /// Expected calibration error over bins of equal mass (Nguyen and O'Connor 2015): the mean distance
    /// between confidence and accuracy, 0–1.
    /// </summary>
    public static double? ExpectedError(
        IReadOnlyList<(double Confidence, bool Right)> items,
        int bins = 15
    ) =>
        items.Count is 0
            ? null
            : Reliability(items, bins)
                .Sum(bin => bin.Count * Math.Abs(bin.Confidence - bin.Accuracy)) / items.Count;

    /// <summary>The reliability diagram: parts of equal mass, least sure first.</summary>
    public static IReadOnlyList<ReliabilityBin> Reliability(
        IReadOnlyList<(double Confidence, bool Right)> items,
        int bins = 10
    )
    {
        var sorted = items.OrderBy(item => item.Confidence).ToList();

        return
        [
            .. Enumerable
                .Range(0, bins)
                .Select(bin =>
                    sorted[(bin * sorted.Count / bins)..((bin + 1) * sorted.Count / bins)]
                )
                .Where(part => part is not [])
                .Select(part => new ReliabilityBin(
                    part.Average(item => item.Confidence),
                    part.Average(item => item.Right ? 1.0 : 0),
                    part.Count
                )),
        ];
    }

    /// <summary>Area under the risk–coverage curve: 0 is best, lower is better.</summary>
    public static double? RiskCoverageArea(IReadOnlyList<(double Confidence, bool Right)> items)
    {
        if (items.Count is 0)
        {
            return null;
        }

        var (wrong, area) = (0, 0.0);

        foreach (var (i, item) in items.OrderByDescending(item => item.Confidence).Index())
        {
            wrong += item.Right ? 0 : 1;
            area += (double)wrong / (i + 1);
        }

        return area / items.Count;
    }

    /// <summary>
    /// The largest share of items, most confident first, whose precision has a Wilson lower bound (95%) of at
    /// least <paramref name="precision"/>.
    /// </summary>
    public static double? CoverageAt(
        double precision,
        IReadOnlyList<(double Confidence, bool Right)> items
    )
    {
        if (items.Count is 0)
        {
            return null;
        }

        var (right, best) = (0, 0);

        foreach (var (i, item) in items.OrderByDescending(item => item.Confidence).Index())
        {
            right += item.Right ? 1 : 0;

            if (Wilson.LowerBound(right, i + 1) >= precision)
            {
                best = i + 1;
            }
        }

        return (double)best / items.Count;
    }
}
