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
/// The duplicate finder by how many reports lie near: no report asks twice, while the candidates of one come again
/// for the next, as in a street where much is reported.
/// </summary>
internal static class DuplicatesBench
{
    // The product looks among sixteen neighbours at most.
    private static readonly int[] Nearby = [1, 4, 16];

    private const int AskedEach = 60;

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
        var reports = NearbyReports.Read(folders.Root);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"# duplicates, {now:yyyy-MM-dd}");
        text.AppendLine()
            .AppendLine(
                CultureInfo.InvariantCulture,
                $"{FiguresTable.Surroundings()}. Warm, in process, the {reports.Count} texts of data/training/duplicates that have a point and a time. A report is looked for among so many others."
            )
            .AppendLine();
        text.AppendLine("| others nearby | callers | n | p50 ms | p95 ms | searches a second |");
        text.AppendLine("|---|---|---|---|---|---|");

        foreach (var (round, nearby) in Nearby.Index())
        {
            var asked = reports.Skip(round * AskedEach).Take(AskedEach).ToArray();
            var figures = await Stopwatched.RunAsync(
                Search(finder, asked, [.. reports.TakeLast(nearby)]),
                callers: [1, 2],
                cancellationToken
            );

            foreach (var row in figures)
            {
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"| {nearby} | {row.Callers} | {row.Count} | {row.P50:0} | {row.P95:0} | {row.PerSecond:0.0} |"
                );
            }
        }

        return text.ToString();
    }

    private static Workload Search(
        IDuplicateFinder finder,
        ComparableReport[] asked,
        ComparableReport[] others
    )
    {
        var byText = asked.ToDictionary(report => report.Text, StringComparer.Ordinal);

        return new Workload(
            "duplicates",
            "searches",
            [.. byText.Keys],
            async (text, cancellationToken) =>
                _ = await finder.FindAsync(byText[text], others, cancellationToken)
        );
    }
}
