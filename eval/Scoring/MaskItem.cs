using iHanoi.Civic.Text;
using iHanoi.Eval.Tasks;

namespace iHanoi.Eval.Scoring;

/// <summary>A text and what was left of it: what must be gone, and what must still be read.</summary>
internal sealed record MaskItem(MaskGold Gold, MaskOut Out)
{
    public IReadOnlyList<string> Leaked { get; } =
    [.. Gold.Personal.Where(said => Says(Out, said))];

    public IReadOnlyList<string> Lost { get; } = [.. Gold.Keep.Where(said => !Says(Out, said))];

    public static readonly IReadOnlyList<Metric<MaskItem>> Metrics =
    [
        Scorer.Mean<MaskItem>("struck", item => ShareLeft(item.Gold.Personal, item.Leaked)),
        Scorer.Mean<MaskItem>("kept", item => ShareLeft(item.Gold.Keep, item.Lost)),
        Scorer.Share<MaskItem>(
            "text_without_leak",
            item => item.Leaked is [],
            item => item.Gold.Personal is not []
        ),
        Scorer.Share<MaskItem>(
            "text_untouched_where_nothing_is_personal",
            item => item.Lost is [],
            item => item.Gold.Personal is []
        ),
    ];

    private static bool Says(MaskOut left, string said) =>
        left.Text.Contains(VietnameseText.Normalise(said), StringComparison.Ordinal);

    private static double? ShareLeft(IReadOnlyList<string> all, IReadOnlyList<string> gone) =>
        all.Count is 0 ? null : 1 - ((double)gone.Count / all.Count);
}
