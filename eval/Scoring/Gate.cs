namespace iHanoi.Eval.Scoring;

/// <summary>
/// Fails a report against an earlier run on the same items when a headline figure's interval lies wholly
/// below the earlier value. Without an earlier run there is nothing to compare with.
/// </summary>
internal static class Gate
{
    private static readonly HashSet<string> LowerIsBetter =
    [
        "category_ece",
        "category_aurc",
        "report_sent_away",
        "emergency_false_alarms",
        "false_alarms",
        "false_abstention",
        "forbidden_said",
        "invented_number",
    ];

    public static ScoreReport Apply(ScoreReport report, ScoreReport? earlier)
    {
        if (earlier is null)
        {
            return report;
        }

        var worse = report
            .Metrics.Where(metric =>
                earlier.Metrics.TryGetValue(metric.Key, out var before)
                && (
                    LowerIsBetter.Contains(metric.Key)
                        ? metric.Value.Low > before.Value
                        : metric.Value.High < before.Value
                )
            )
            .Select(metric => metric.Key)
            .ToList();

        return report with
        {
            Gate = worse.Count is 0 ? "pass" : $"fail: worse {string.Join(", ", worse)}",
        };
    }
}
