using System.Globalization;
using System.Text;
using iHanoi.Civic.Measures;
using iHanoi.Civic.Reports;
using iHanoi.Eval.Metrics;

namespace iHanoi.Eval.Scoring;

/// <summary>A report as Markdown: figures with intervals, slices, the first failures.</summary>
internal static class ReportText
{
    private const int ShownFailures = 10;
    private const int LongestBar = 40;

    public static string Table(ScoreReport report) =>
        Rows(new StringBuilder(), report.Metrics).ToString();

    public static string Whole(ScoreReport report, string title, string how)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"# {title}\n\n{how}\n\nn = {report.N}, gate: {report.Gate}\n\n"
        );
        Rows(text, report.Metrics);
        Reliability(text, report.Reliability ?? []);

        foreach (var (slice, metrics) in report.Slices)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {slice}\n\n");
            Rows(text, metrics);
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"\n## Failures ({report.Failed.Count}; the first {ShownFailures})\n\n"
        );

        foreach (var item in report.Failed.Take(ShownFailures))
        {
            text.Append(CultureInfo.InvariantCulture, $"- `{item.Id}` {item.Reason}\n");
        }

        return text.ToString();
    }

    // A bar for each: where the model means what it says, both are as long.
    private static void Reliability(StringBuilder text, IReadOnlyList<ReliabilityBin> bins)
    {
        if (bins is [])
        {
            return;
        }

        text.Append(
            "\n## Reliability\n\n| said | right | n | said (▒) and right (█) |\n|---|---|---|---|\n"
        );

        foreach (var bin in bins)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {bin.Confidence:0.000} | {bin.Accuracy:0.000} | {bin.Count} | `{Bar('▒', bin.Confidence)}`<br>`{Bar('█', bin.Accuracy)}` |\n"
            );
        }
    }

    private static string Bar(char of, double share) =>
        new(of, (int)Math.Round(share * LongestBar));

    private static StringBuilder Rows(
        StringBuilder text,
        IReadOnlyDictionary<string, Estimate> metrics
    )
    {
        text.Append("| metric | value | 95% interval | n |\n|---|---|---|---|\n");

        foreach (var (name, estimate) in metrics)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {name} | {estimate.Value:0.000} | {estimate.Low:0.000} – {estimate.High:0.000} | {estimate.N} |\n"
            );
        }

        return text;
    }
}
