namespace iHanoi.Eval.Metrics;

/// <summary>Recall@k, success@1 and reciprocal rank over binary relevance.</summary>
internal static class Ranking
{
    public static double? RecallAt(
        int k,
        IReadOnlyList<string> ranked,
        IReadOnlyCollection<string> relevant
    ) =>
        relevant.Count is 0
            ? null
            : (double)ranked.Take(k).Count(relevant.Contains) / relevant.Count;

    public static double ReciprocalRankAt(
        int k,
        IReadOnlyList<string> ranked,
        IReadOnlyCollection<string> relevant
    )
    {
        foreach (var (i, id) in ranked.Take(k).Index())
        {
            if (relevant.Contains(id))
            {
                return 1.0 / (i + 1);
            }
        }

        return 0;
    }
}
