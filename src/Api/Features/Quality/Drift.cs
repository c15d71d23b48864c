using iHanoi.Civic.Reports;

namespace iHanoi.Api.Features.Quality;

public enum DriftState
{
    TooFew,
    Steady,
    Moving,
    Moved,
}

/// <summary>
/// Whether this week's reports are other than the month's before: the population stability index of the
/// suggested categories, Σ (p − q) · ln(p / q), read by its usual marks 0.10 and 0.25, and the mean certainty.
/// </summary>
public sealed record Drift(
    DriftState State,
    double Index,
    int Recent,
    int Earlier,
    double RecentCertainty,
    double EarlierCertainty,
    IReadOnlyList<DriftRow> Rows
)
{
    private const int Fewest = 30;

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan Before = TimeSpan.FromDays(37);

    public static Drift Of(IReadOnlyCollection<Said> all, DateTimeOffset now)
    {
        var recent = all.Where(one => one.At > now - Week).ToList();
        var earlier = all.Where(one => one.At <= now - Week && one.At > now - Before).ToList();
        var rows = Categories
            .Table.Rows.Select(row => new DriftRow(
                row.Value,
                Share(recent, row.Value),
                Share(earlier, row.Value)
            ))
            .ToList();
        var index = rows.Sum(row => (row.Now - row.Before) * Math.Log(row.Now / row.Before));

        return new Drift(
            recent.Count < Fewest || earlier.Count < Fewest ? DriftState.TooFew
                : index < 0.10 ? DriftState.Steady
                : index < 0.25 ? DriftState.Moving
                : DriftState.Moved,
            index,
            recent.Count,
            earlier.Count,
            Certainty(recent),
            Certainty(earlier),
            [.. rows.OrderByDescending(row => Math.Abs(row.Now - row.Before)).Take(5)]
        );
    }

    // Half a report is added to each category, so that one that was never seen has a logarithm.
    private static double Share(List<Said> part, Category category) =>
        (part.Count(one => one.Category == category) + 0.5)
        / (part.Count + 0.5 * Categories.Table.Rows.Count);

    private static double Certainty(List<Said> part) =>
        part.Count is 0 ? 0 : part.Average(one => one.Probability);
}

public sealed record DriftRow(Category Category, double Now, double Before);
