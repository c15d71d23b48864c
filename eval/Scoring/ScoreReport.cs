using iHanoi.Civic.Measures;
using iHanoi.Civic.Reports;
using iHanoi.Eval.Metrics;

namespace iHanoi.Eval.Scoring;

internal sealed record FailedItem(string Id, string Reason);

/// <summary>What a scoring says. <see cref="Gate"/>: "pass", "fail: …", or "no threshold".</summary>
internal sealed record ScoreReport(
    string Task,
    int N,
    IReadOnlyDictionary<string, Estimate> Metrics,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, Estimate>> Slices,
    IReadOnlyList<FailedItem> Failed,
    string Gate
)
{
    /// <summary>Of what is said with a probability: how often what was said so surely came true, least sure first.</summary>
    public IReadOnlyList<ReliabilityBin>? Reliability { get; init; }
}

/// <summary>A named number over scored items. Higher is better unless the name says otherwise.</summary>
internal sealed record Metric<T>(string Name, Func<IReadOnlyList<T>, double?> Of)
{
    /// <summary>One item's value, when the metric is the mean of those that have one.</summary>
    public Func<T, double?>? Each { get; init; }
}
