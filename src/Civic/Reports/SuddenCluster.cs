namespace iHanoi.Civic.Reports;

/// <summary>
/// Whether so many reports of one kind in one ward within some hours are chance: the tail of a Poisson
/// distribution around what the same weekday and hours brought in the weeks before.
/// </summary>
public sealed record SuddenCluster(int Count, double Expected, double Tail)
{
    /// <summary>The hours that are looked at together.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(3);

    /// <summary>Weeks of the same weekday and hours that make the baseline, where so many are on record.</summary>
    public const int MostWeeks = 8;

    // 126 wards × 23 kinds × 8 windows a day: at one in 10⁶ a false alarm comes about once in six weeks.
    private const double Chance = 1e-6;

    // Fewer are no cluster, however rare the kind.
    private const int Fewest = 5;

    // What never happened before can still happen: half a report in all those weeks.
    private const double Half = 0.5;

    public bool IsSudden => Count >= Fewest && Tail < Chance;

    /// <summary>How many earlier weeks have the whole window on record, at most <see cref="MostWeeks"/>.</summary>
    public static int WeeksOnRecord(DateTimeOffset first, DateTimeOffset at) =>
        (int)Math.Clamp(Math.Floor((at - Window - first) / TimeSpan.FromDays(7)), 0, MostWeeks);

    /// <summary>
    /// <paramref name="earlier"/>: reports in the same window of the <paramref name="weeks"/> before, all together.
    /// </summary>
    public static SuddenCluster Of(int count, int earlier, int weeks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weeks, 1);
        var expected = (earlier + Half) / weeks;
        return new SuddenCluster(count, expected, PoissonTail(count, expected));
    }

    /// <summary>P(X ≥ <paramref name="count"/>) for X around <paramref name="expected"/>.</summary>
    public static double PoissonTail(int count, double expected)
    {
        // Summed from the count upwards: 1 minus the head would lose all digits of a small tail.
        var term = Math.Exp(-expected);

        for (var k = 1; k <= count; k++)
        {
            term *= expected / k;
        }

        var tail = 0.0;

        for (var k = count; term > 0 && (k <= expected || term > tail * 1e-16); k++)
        {
            tail += term;
            term *= expected / (k + 1);
        }

        return Math.Min(1, tail);
    }
}
