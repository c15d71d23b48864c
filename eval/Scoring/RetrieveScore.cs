using iHanoi.Civic.Measures;
using iHanoi.Eval.Metrics;
using iHanoi.Eval.Tasks;

namespace iHanoi.Eval.Scoring;

internal sealed record RetrieveItem(
    string QueryId,
    IReadOnlyDictionary<string, int> Relevance,
    IReadOnlyList<string> Ranked,
    IReadOnlyList<string> Slices
)
{
    public IReadOnlyCollection<string> Relevant { get; } =
        Relevance.Where(pair => pair.Value > 0).Select(pair => pair.Key).ToHashSet();

    public static IReadOnlyList<RetrieveItem> Pair(
        IReadOnlyList<RelevanceRow> gold,
        IReadOnlyList<RunRow> run
    )
    {
        var ranked = run.ToDictionary(
            row => row.QueryId,
            row => row.Hits.Select(hit => hit.Id).ToList()
        );

        return
        [
            .. gold.GroupBy(row => row.QueryId, StringComparer.Ordinal)
                .Select(query => new RetrieveItem(
                    query.Key,
                    query.ToDictionary(row => row.DocId, row => row.Rel, StringComparer.Ordinal),
                    ranked.TryGetValue(query.Key, out var hits) ? hits : [],
                    [.. query.SelectMany(row => row.Slices ?? []).Distinct(StringComparer.Ordinal)]
                )),
        ];
    }
}

internal static class RetrieveScore
{
    public static readonly IReadOnlyList<Metric<RetrieveItem>> Metrics =
    [
        Scorer.Mean<RetrieveItem>("ndcg_at_10", i => Ndcg.At(10, i.Ranked, i.Relevance)),
        Scorer.Mean<RetrieveItem>("recall_at_5", i => Ranking.RecallAt(5, i.Ranked, i.Relevant)),
        Scorer.Mean<RetrieveItem>(
            "recall_at_100",
            i => Ranking.RecallAt(100, i.Ranked, i.Relevant)
        ),
        Scorer.Mean<RetrieveItem>(
            "mrr_at_10",
            i => Ranking.ReciprocalRankAt(10, i.Ranked, i.Relevant)
        ),
        Scorer.Mean<RetrieveItem>(
            "success_at_1",
            i => Ranking.ReciprocalRankAt(1, i.Ranked, i.Relevant)
        ),
    ];

    public static FailedItem? Failure(RetrieveItem item) =>
        Ranking.ReciprocalRankAt(10, item.Ranked, item.Relevant) is 0
            ? new(
                item.QueryId,
                $"no relevant document in the first ten; expected {string.Join(", ", item.Relevant)}"
            )
            : null;
}
