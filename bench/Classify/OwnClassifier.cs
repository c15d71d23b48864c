using System.Diagnostics;
using iHanoi.Api.Platform;
using iHanoi.City;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier;
using iHanoi.Encoder;
using iHanoi.Ingestion;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Bench.Classify;

/// <summary>The shipped classifier, composed by itself: spelling, encoder, model, rules; address and agency stay out.</summary>
internal static class OwnClassifier
{
    private const double Mega = 1024 * 1024;

    public static async Task<IReadOnlyList<ClassifierRow>> RunAsync(
        ProductFolders folders,
        IReadOnlyList<LabelledText> judged,
        CancellationToken cancellationToken
    )
    {
        var before = Memory();
        await using var rooms = new ServiceCollection()
            .AddCity(folders)
            .AddEncoder(folders)
            .AddIngestion(folders)
            .AddClassifier(folders)
            .BuildServiceProvider();
        var classifier = rooms.GetRequiredService<IReportClassifier>();
        var began = Stopwatch.GetTimestamp();
        await classifier.ClassifyAsync("Ổ gà to trước cổng trường", cancellationToken);
        var load = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        var grown = Memory() - before;
        var guesses = new List<(string, string)>();

        foreach (var (text, category) in judged)
        {
            var said = await classifier.ClassifyAsync(text, cancellationToken);
            guesses.Add((category, Categories.Table.Code(said.Category)));
        }

        var rows = new List<ClassifierRow>();

        foreach (var cores in new[] { 1, 2 })
        {
            var figures = await Cores.OnAsync(
                cores,
                () => TimeAsync(classifier, judged, cores, cancellationToken)
            );
            rows.Add(
                new ClassifierRow(
                    "iHanoi report-classifier",
                    cores,
                    MacroF1.Of(guesses),
                    figures.PerSecond,
                    figures.P50,
                    figures.P95,
                    null,
                    load,
                    grown,
                    "all four heads, rules, word weights"
                )
            );
        }

        return rows;
    }

    // A mark makes each text new: a remembered sentence vector would be timed otherwise.
    private static async Task<Figures> TimeAsync(
        IReportClassifier classifier,
        IReadOnlyList<LabelledText> judged,
        int cores,
        CancellationToken cancellationToken
    )
    {
        var workload = new Workload(
            "classify",
            "reports",
            [.. judged.Select((one, i) => $"{one.Text} {cores}.{i}")],
            async (text, token) => _ = await classifier.ClassifyAsync(text, token)
        );
        var figures = await Stopwatched.RunAsync(workload, [cores], cancellationToken);

        return figures[0];
    }

    private static double Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();

        return process.WorkingSet64 / Mega;
    }
}
