using System.Diagnostics;
using System.Globalization;
using System.Text;
using iHanoi.City;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier;
using iHanoi.Encoder;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Bench.Duplicates;

/// <summary>
/// The duplicate finder by how many reports lie near. No report asks twice. Its neighbours are new to the finder, or
/// were asked about before, as in a street where much is reported.
/// </summary>
internal static class DuplicatesBench
{
    // The product compares sixteen neighbours in full at most.
    private static readonly (int Nearby, bool Known)[] Rows =
    [
        (1, false),
        (4, false),
        (16, false),
        (16, true),
    ];

    private const int AskedEach = 40;

    public static async Task<string> RunAsync(
        ProductFolders folders,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var rooms = new ServiceCollection()
            .AddCity(folders)
            .AddEncoder(folders)
            .AddClassifier(folders)
            .BuildServiceProvider();
        var finder = rooms.GetRequiredService<IDuplicateFinder>();
        var reports = new Queue<ComparableReport>(NearbyReports.Read(folders.Root));
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"# duplicates, {now:yyyy-MM-dd}");
        text.AppendLine()
            .AppendLine(
                CultureInfo.InvariantCulture,
                $"{FiguresTable.Surroundings()}. Warm, in process, on the {reports.Count} texts of data/training/duplicates that have a point and a time, each asked with once, one after the other. A report is looked for among so many others."
            )
            .AppendLine();
        text.AppendLine("| others nearby | they are | n | p50 ms | p95 ms |");
        text.AppendLine("|---|---|---|---|---|");
        await TimeAsync(finder, Searches(reports, nearby: 1, known: true), cancellationToken);

        foreach (var (nearby, known) in Rows)
        {
            var searches = Searches(reports, nearby, known);
            var times = await TimeAsync(finder, searches, cancellationToken);
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {nearby} | {(known ? "known" : "new")} | {times.Length} | {times[times.Length / 2]:0} | {times[times.Length * 95 / 100]:0} |"
            );
        }

        return text.ToString();
    }

    private static (ComparableReport Asked, ComparableReport[] Others)[] Searches(
        Queue<ComparableReport> reports,
        int nearby,
        bool known
    )
    {
        var others = Take(reports, nearby);

        return
        [
            .. Enumerable
                .Range(0, AskedEach)
                .Select(_ => (reports.Dequeue(), known ? others : Take(reports, nearby))),
        ];
    }

    private static ComparableReport[] Take(Queue<ComparableReport> reports, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => reports.Dequeue())];

    // Milliseconds, the shortest first.
    private static async Task<double[]> TimeAsync(
        IDuplicateFinder finder,
        (ComparableReport Asked, ComparableReport[] Others)[] searches,
        CancellationToken cancellationToken
    )
    {
        var times = new List<double>(searches.Length);

        foreach (var (asked, others) in searches)
        {
            var start = Stopwatch.GetTimestamp();
            await finder.FindAsync(asked, others, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return [.. times.Order()];
    }
}
