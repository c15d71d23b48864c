using iHanoi.Eval.Metrics;
using iHanoi.Eval.Tasks;

namespace iHanoi.Eval.Scoring;

internal sealed record DuplicateItem(DuplicateGold Gold, DuplicateOut Out);

internal sealed record AddressItem(AddressGold Gold, AddressOut Out)
{
    /// <summary>Right: the one unit where the text decides; otherwise several, none of them alone, or none.</summary>
    public bool IsRight =>
        Gold.WardsOk.Count is 0 ? Out.Wards.Count is 0
        : Gold.Decidable ? Out.Wards is [var only, ..] && Gold.WardsOk.Contains(only)
        : Out.Wards.Count is not 1 && Out.Wards.Any(Gold.WardsOk.Contains);
}

internal sealed record EmergencyItem(EmergencyGold Gold, EmergencyOut Out);

internal sealed record ExtractItem(ExtractGold Gold, ExtractOut Out)
{
    public IReadOnlyList<string> Lost { get; } =
    [.. Gold.MustKeep.Where(fact => !Claims.Says(Out.Text, fact))];
}

/// <summary>Scores of the tasks whose report is a handful of shares.</summary>
internal static class SmallScores
{
    public static readonly IReadOnlyList<Metric<DuplicateItem>> Duplicates =
    [
        Scorer.Share<DuplicateItem>("precision", i => i.Gold.Same, i => i.Out.Same),
        Scorer.Share<DuplicateItem>("recall", i => i.Out.Same, i => i.Gold.Same),
        Scorer.Share<DuplicateItem>("accuracy", i => i.Out.Same == i.Gold.Same),
    ];

    public static readonly IReadOnlyList<Metric<AddressItem>> Addresses =
    [
        Scorer.Share<AddressItem>("right", i => i.IsRight),
        Scorer.Share<AddressItem>(
            "right_where_decidable",
            i => i.IsRight,
            i => i.Gold.Decidable && i.Gold.WardsOk.Count > 0
        ),
        Scorer.Share<AddressItem>(
            "right_where_undecidable",
            i => i.IsRight,
            i => !i.Gold.Decidable && i.Gold.WardsOk.Count > 0
        ),
        Scorer.Share<AddressItem>("none_invented", i => i.IsRight, i => i.Gold.WardsOk.Count is 0),
    ];

    public static readonly IReadOnlyList<Metric<EmergencyItem>> Emergencies =
    [
        Scorer.Share<EmergencyItem>("recall", i => i.Out.Emergency, i => i.Gold.Emergency),
        Scorer.Share<EmergencyItem>("false_alarms", i => i.Out.Emergency, i => !i.Gold.Emergency),
    ];

    public static readonly IReadOnlyList<Metric<ExtractItem>> Extractions =
    [
        Scorer.Mean<ExtractItem>(
            "facts_kept",
            i =>
                i.Gold.MustKeep.Count is 0 ? null : 1 - (double)i.Lost.Count / i.Gold.MustKeep.Count
        ),
        Scorer.Share<ExtractItem>(
            "all_facts_kept",
            i => i.Lost.Count is 0,
            i => i.Gold.MustKeep.Count > 0
        ),
    ];
}
