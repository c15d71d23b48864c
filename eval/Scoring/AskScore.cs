using System.Globalization;
using System.Text.RegularExpressions;
using iHanoi.Eval.Metrics;
using iHanoi.Eval.Tasks;

namespace iHanoi.Eval.Scoring;

internal sealed record AskItem(AskGold Gold, AskOut Out)
{
    private static readonly HashSet<string> Abstaining = ["no_source", "out_of_scope", "clarify"];

    public IReadOnlyList<ExpectedFact> Missing { get; } =
    [.. (Gold.Facts ?? []).Where(fact => !fact.Any.Any(form => Claims.Says(Out.Text, form)))];

    public bool SaysForbidden => (Gold.Forbidden ?? []).Any(form => Claims.Says(Out.Text, form));

    public bool StatusRight => Gold.Status == Out.Status;

    public bool RightInFull => StatusRight && Missing.Count is 0 && !SaysForbidden;

    public bool MustAbstain => Abstaining.Contains(Gold.Status);

    public bool Abstains => Abstaining.Contains(Out.Status);

    public double? FactRecall =>
        Gold.Facts is { Count: > 0 } facts ? 1 - (double)Missing.Count / facts.Count : null;

    /// <summary>Numbers of the text that stand in no quote and no tool argument.</summary>
    public IReadOnlyList<string> InventedNumbers()
    {
        var known = Out
            .Citations.SelectMany(citation => Claims.Numbers(citation.Quote))
            .ToHashSet();
        known.UnionWith(
            Out.ToolCalls.SelectMany(call => call.Arguments.Values.OfType<string>())
                .SelectMany(Claims.Numbers)
        );
        var text = AskScore.Marker().Replace(Out.Text, " ");

        return [.. Claims.Numbers(text).Where(number => !known.Contains(number))];
    }

    public bool ToolsExact =>
        (Gold.Tools ?? []).All(expected => Out.ToolCalls.Any(call => Fits(expected, call)));

    private static bool Fits(ExpectedTool expected, AskToolCall call) =>
        call.Name == expected.Name
        && (expected.Arguments ?? new Dictionary<string, string?>()).All(argument =>
            string.Equals(
                Claims.Normal(call.Arguments.GetValueOrDefault(argument.Key) ?? ""),
                Claims.Normal(argument.Value ?? ""),
                StringComparison.Ordinal
            )
        );
}

internal static partial class AskScore
{
    public static readonly IReadOnlyList<Metric<AskItem>> Metrics =
    [
        Scorer.Share<AskItem>("right_in_full", i => i.RightInFull),
        Scorer.Share<AskItem>("status_accuracy", i => i.StatusRight),
        Scorer.Mean<AskItem>("fact_recall", i => i.FactRecall),
        Scorer.Share<AskItem>(
            "answer_rate_in_scope",
            i => i.Out.Status is "answered" or "partial",
            i => i.Gold.Status is "answered"
        ),
        Scorer.Share<AskItem>("abstention_recall", i => i.Abstains, i => i.MustAbstain),
        Scorer.Share<AskItem>("false_abstention", i => i.Abstains, i => !i.MustAbstain),
        Scorer.Share<AskItem>("forbidden_said", i => i.SaysForbidden),
        Scorer.Share<AskItem>(
            "invented_number",
            i => i.InventedNumbers().Count > 0,
            i => i.Out.Status is "answered" or "partial"
        ),
        Scorer.Mean<AskItem>("citation_precision", CitationPrecision),
        Scorer.Share<AskItem>(
            "source_found",
            i => i.Gold.Sources!.Any(s => i.Out.Citations.Any(c => c.SourceId == s)),
            i => i.Gold.Sources is { Count: > 0 }
        ),
        Scorer.Mean<AskItem>("citation_recall", CitationRecall),
        Scorer.Share<AskItem>("tool_exact", i => i.ToolsExact, i => i.Gold.Tools is { Count: > 0 }),
        Scorer.Share<AskItem>(
            "tool_name",
            i => i.Gold.Tools!.All(t => i.Out.ToolCalls.Any(c => c.Name == t.Name)),
            i => i.Gold.Tools is { Count: > 0 }
        ),
    ];

    public static FailedItem? Failure(AskItem item) =>
        item.RightInFull
            ? null
            : new(
                item.Gold.Id,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"status {item.Out.Status}, expected {item.Gold.Status}; missing {string.Join(", ", item.Missing.Select(f => f.Key))}; forbidden {item.SaysForbidden}"
                )
            );

    private static double? CitationPrecision(AskItem item) =>
        item.Gold.Sources is { Count: > 0 } sources && item.Out.Citations.Count > 0
            ? (double)item.Out.Citations.Count(citation => sources.Contains(citation.SourceId))
                / item.Out.Citations.Count
            : null;

    // Sentences with a claim whose word pairs lie at least 60% inside the cited quotes.
    private static double? CitationRecall(AskItem item)
    {
        if (item.Out.Status is not ("answered" or "partial") || item.Out.Citations.Count is 0)
        {
            return null;
        }

        var quoted = item
            .Out.Citations.SelectMany(citation => Claims.Bigrams(citation.Quote))
            .ToHashSet();
        var claims = Claims
            .Sentences(Marker().Replace(item.Out.Text, " "))
            .Where(sentence => Claims.Numbers(sentence).Count > 0)
            .Select(Claims.Bigrams)
            .Where(pairs => pairs.Count >= 3)
            .ToList();

        return claims.Count is 0
            ? null
            : claims.Average(pairs => pairs.Count(quoted.Contains) >= 0.6 * pairs.Count ? 1.0 : 0);
    }

    [GeneratedRegex(@"\[\d+\]", RegexOptions.CultureInvariant, 1000)]
    internal static partial Regex Marker();
}
