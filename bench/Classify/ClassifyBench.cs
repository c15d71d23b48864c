using System.Globalization;
using System.Text;
using iHanoi.Civic.Platform;

namespace iHanoi.Bench.Classify;

/// <summary>Our classifier, ML.NET's text pipeline and fastText, in one run, on the same texts.</summary>
internal static class ClassifyBench
{
    public static async Task<string> RunAsync(
        ProductFolders folders,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var training = LabelledTexts.Training(folders.Root);
        var judged = LabelledTexts.Development(folders.Root);
        List<ClassifierRow> rows =
        [
            .. await OwnClassifier.RunAsync(folders, judged, cancellationToken),
            .. await MlNet.RunAsync(training, judged, cancellationToken),
            .. await FastText.RunAsync(training, judged, cancellationToken),
        ];

        return Markdown(rows, training.Count, judged.Count, now);
    }

    private static string Markdown(
        IReadOnlyList<ClassifierRow> rows,
        int trained,
        int judged,
        DateTimeOffset now
    )
    {
        var invariant = CultureInfo.InvariantCulture;
        var text = new StringBuilder();
        text.AppendLine(invariant, $"# classify, {now:yyyy-MM-dd}").AppendLine();
        text.AppendLine(
                invariant,
                $"{FiguresTable.Surroundings()}. The others are trained on the {trained} reports of data/training as written, ML.NET as it comes, fastText with the best of the few settings tried on the development set; ours on these, its own variants and phrases, and of danger alone on data/training/dangers. Macro-F1 of the category on the {judged} reports of the development set. Load: from nothing to the first answer, sentence encoder included; memory: what the process grew by."
            )
            .AppendLine();
        text.AppendLine(
            "| classifier | cores | macro-F1 | reports a second | p50 ms | p95 ms | train s | load ms | memory MB | |"
        );
        text.AppendLine("|---|---|---|---|---|---|---|---|---|---|");

        foreach (var row in rows)
        {
            text.AppendLine(
                invariant,
                $"| {row.Name} | {(row.Cores is 0 ? "–" : row.Cores)} | {Show(row.MacroF1, "0.000")} | {Show(row.PerSecond, "0")} | {Show(row.P50, "0.00")} | {Show(row.P95, "0.00")} | {Show(row.TrainSeconds, "0.0")} | {Show(row.LoadMilliseconds, "0")} | {Show(row.MegaBytes, "0")} | {row.Note} |"
            );
        }

        return text.ToString();
    }

    private static string Show(double? figure, string format) =>
        figure?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
}
