using iHanoi.Eval.Tasks;

namespace iHanoi.Eval.Scoring;

/// <summary>A report and the matters found in it, the lead first.</summary>
internal sealed record MattersItem(MattersGold Gold, MattersOut Out)
{
    public bool IsOne => Gold.Categories.Count is 1;

    public bool IsRight => Out.Categories.ToHashSet().SetEquals(Gold.Categories);

    public static readonly IReadOnlyList<Metric<MattersItem>> Metrics =
    [
        Scorer.Mean<MattersItem>("precision", item => Share(item.Out, item.Gold)),
        Scorer.Mean<MattersItem>("recall", item => Share(item.Gold, item.Out)),
        Scorer.Share<MattersItem>(
            "lead_right",
            item => item.Out.Categories[0] == item.Gold.Categories[0]
        ),
        Scorer.Share<MattersItem>("all_right", item => item.IsRight),
        Scorer.Share<MattersItem>(
            "parted_where_several",
            item => item.Out.Categories.Count > 1,
            item => !item.IsOne
        ),
        Scorer.Share<MattersItem>(
            "torn_where_one",
            item => item.Out.Categories.Count > 1,
            item => item.IsOne
        ),
    ];

    private static double? Share(MattersOut told, MattersGold known) =>
        (double)told.Categories.Count(known.Categories.Contains) / told.Categories.Count;

    private static double? Share(MattersGold known, MattersOut told) =>
        (double)known.Categories.Count(told.Categories.Contains) / known.Categories.Count;
}
