namespace iHanoi.Civic.Measures;

/// <summary>
/// nDCG@k with graded relevance (Järvelin and Kekäläinen 2002): gain 2^rel − 1, discount log2(rank + 1).
/// 1 when the ranking is ideal. A query without a relevant document has no nDCG.
/// </summary>
public static class Ndcg
{
    public static double? At(
        int k,
        IReadOnlyList<string> ranked,
        IReadOnlyDictionary<string, int> relevance
    )
    {
        var ideal = Sum(relevance.Values.OrderDescending().Take(k));

        return ideal is 0
            ? null
            : Sum(ranked.Take(k).Select(id => relevance.GetValueOrDefault(id))) / ideal;
    }

    private static double Sum(IEnumerable<int> relevances) =>
        relevances.Index().Sum(hit => (Math.Pow(2, hit.Item) - 1) / Math.Log2(hit.Index + 2));
}
