using iHanoi.Eval.Metrics;
using iHanoi.Eval.Tasks;

namespace iHanoi.Eval.Scoring;

internal sealed record ClassifyItem(ClassifyGold Gold, ClassifyOut Out)
{
    public bool IsEmergency => Gold.Emergency ?? Gold.LegalKind is "khan-cap";

    public bool AgencyRight => Gold.AgenciesOk.Contains(Out.Agency);

    public double Confidence => Out.Probabilities.Values.Max();
}

internal static class ClassifyScore
{
    public static readonly IReadOnlyList<Metric<ClassifyItem>> Metrics =
    [
        new(
            "category_macro_f1",
            items => ClassScores.MacroF1([.. items.Select(i => (i.Gold.Category, i.Out.Category))])
        ),
        Scorer.Share<ClassifyItem>("category_accuracy", i => i.Gold.Category == i.Out.Category),
        Scorer.Share<ClassifyItem>("category_top3", i => Top3(i.Out).Contains(i.Gold.Category)),
        CalibrationError("category_ece", i => i.Confidence, i => i.Gold.Category == i.Out.Category),
        new("category_aurc", items => Calibration.RiskCoverageArea(Sureness(items))),
        new(
            "urgency_macro_f1",
            items => ClassScores.MacroF1([.. items.Select(i => (i.Gold.Urgency, i.Out.Urgency))])
        ),
        new(
            "urgent_recall",
            items =>
                ClassScores.Recall("khan", [.. items.Select(i => (i.Gold.Urgency, i.Out.Urgency))])
        ),
        CalibrationError(
            "urgency_ece",
            i => i.Out.UrgencyProbability,
            i => i.Gold.Urgency == i.Out.Urgency
        ),
        new(
            "legal_kind_macro_f1",
            items =>
                ClassScores.MacroF1([.. items.Select(i => (i.Gold.LegalKind, i.Out.LegalKind))])
        ),
        CalibrationError(
            "legal_kind_ece",
            i => i.Out.LegalKindProbability,
            i => i.Gold.LegalKind == i.Out.LegalKind
        ),
        Scorer.Share<ClassifyItem>(
            "report_sent_away",
            i => i.Out.LegalKind is not "pakn",
            i => i.Gold.LegalKind is "pakn"
        ),
        Scorer.Share<ClassifyItem>("emergency_recall", i => i.Out.Emergency, i => i.IsEmergency),
        Scorer.Share<ClassifyItem>(
            "emergency_false_alarms",
            i => i.Out.Emergency,
            i => !i.IsEmergency
        ),
        CalibrationError("emergency_ece", i => i.Out.EmergencyProbability, i => i.IsEmergency),
        Scorer.Share<ClassifyItem>("agency_accuracy", i => i.AgencyRight),
        Scorer.Share<ClassifyItem>(
            "agency_top3",
            i => i.Out.Agencies.Any(i.Gold.AgenciesOk.Contains)
        ),
        new(
            "coverage_at_95_precision",
            items =>
                Calibration.CoverageAt(0.95, [.. items.Select(i => (i.Confidence, i.AgencyRight))])
        ),
        Scorer.Share<ClassifyItem>("decided_share", i => !i.Out.Abstained),
        Scorer.Share<ClassifyItem>(
            "decided_precision",
            i => i.Gold.Category == i.Out.Category,
            i => !i.Out.Abstained
        ),
        Scorer.Share<ClassifyItem>(
            "decided_agency_precision",
            i => i.AgencyRight,
            i => !i.Out.Abstained
        ),
        Scorer.Share<ClassifyItem>(
            "ward_right_where_one",
            i => i.Out.Ward == i.Gold.WardsOk[0],
            i => i.Gold.WardsOk.Count is 1
        ),
        Scorer.Share<ClassifyItem>(
            "ward_none_where_undecided",
            i => i.Out.Ward is null,
            i => i.Gold.WardsOk.Count is not 1
        ),
    ];

    public static FailedItem? Failure(ClassifyItem item) =>
        item.Gold.Category != item.Out.Category
            ? new(item.Gold.Id, $"category {item.Out.Category}, expected {item.Gold.Category}")
        : item.Gold.LegalKind != item.Out.LegalKind
            ? new(item.Gold.Id, $"legal kind {item.Out.LegalKind}, expected {item.Gold.LegalKind}")
        : item.IsEmergency != item.Out.Emergency
            ? new(item.Gold.Id, $"emergency {item.Out.Emergency}, expected {item.IsEmergency}")
        : null;

    public static IReadOnlyList<(double Said, bool Right)> Sureness(
        IReadOnlyList<ClassifyItem> items
    ) => [.. items.Select(i => (i.Confidence, i.Gold.Category == i.Out.Category))];

    private static Metric<ClassifyItem> CalibrationError(
        string name,
        Func<ClassifyItem, double?> said,
        Func<ClassifyItem, bool> isRight
    ) =>
        new(
            name,
            items =>
                Calibration.ExpectedError([
                    .. items
                        .Where(i => said(i) is not null)
                        .Select(i => (said(i)!.Value, isRight(i))),
                ])
        );

    private static IEnumerable<string> Top3(ClassifyOut row) =>
        row.Probabilities.OrderByDescending(p => p.Value).Take(3).Select(p => p.Key);
}
