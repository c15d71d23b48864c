using iHanoi.Civic.Reports;
using iHanoi.Classifier.Duplicates;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>All pairs as the sides of each were read.</summary>
/// <param name="Read">For each pair its signs, and both vectors.</param>
/// <param name="Lower">The states of each text after the encoder's lower layer.</param>
internal sealed record PairReading(
    IReadOnlyList<ReadPair> Read,
    IReadOnlyDictionary<string, Half[]> Lower
)
{
    private const int FamiliesToTell = 200;

    /// <summary>Families one by one on every core: within one the same texts come again and again.</summary>
    public static async Task<PairReading> ReadAsync(
        PairExample[] pairs,
        SideReader sides,
        IProgress<string> progress,
        CancellationToken cancellationToken
    )
    {
        var (asked, told) = (new ReadPair[pairs.Length], new ReadLower());
        var families = pairs
            .Index()
            .GroupBy(pair => pair.Item.Family, StringComparer.Ordinal)
            .ToArray();
        var done = 0;

        await Parallel.ForEachAsync(
            families,
            cancellationToken,
            async (family, token) =>
            {
                await ReadAsync([.. family], sides, asked, told, token);
                Tell();
            }
        );

        return new PairReading(asked, told.Texts);

        void Tell()
        {
            var count = Interlocked.Increment(ref done);

            if (count % FamiliesToTell is 0)
            {
                progress.Report($"duplicates: {count} of {families.Length} families read");
            }
        }
    }

    private static async Task ReadAsync(
        (int Index, PairExample Pair)[] family,
        SideReader sides,
        ReadPair[] asked,
        ReadLower told,
        CancellationToken cancellationToken
    )
    {
        var known = new Dictionary<ComparableReport, ReportSide>();

        foreach (var (i, pair) in family)
        {
            var (a, b) = (await SideAsync(pair.A), await SideAsync(pair.B));
            asked[i] = new ReadPair(PairFeatures.Of(a, b, 0), a.Vector, b.Vector);
        }

        async ValueTask<ReportSide> SideAsync(ComparableReport report)
        {
            var key = report with { Id = "" };

            if (!known.TryGetValue(key, out var side))
            {
                side = known[key] = await sides.ReadAsync(report, cancellationToken);
                told.Keep(report.Text, side.Pieces.States);
            }

            return side;
        }
    }
}
