using iHanoi.Civic.Reports;
using iHanoi.Classifier.Calibration;
using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Training;

/// <summary>How the decisions, rules and thresholds included, fare on families the weights never saw.</summary>
internal static class DecisionFigures
{
    public static IEnumerable<KeyValuePair<string, double>> Of(
        IReadOnlyList<HeldOutAnswer> answers,
        Thresholds thresholds
    )
    {
        var said = answers
            .Select(answer => (answer.Targets, Said: answer.Decide(thresholds)))
            .ToArray();
        const int urgent = (int)Urgency.Urgent;
        const int report = (int)LegalKind.Report;

        return new Dictionary<string, double>
        {
            ["emergency_threshold"] = thresholds.EmergencyAlone,
            ["emergency_with_rule_threshold"] = thresholds.EmergencyWithRule,
            ["emergency_when_calm_threshold"] = thresholds.EmergencyWhenCalm,
            ["sent_away_threshold"] = thresholds.SentAway,
            ["emergency_kind_threshold"] = thresholds.EmergencyKind,
            ["urgent_threshold"] = thresholds.Urgent,
            ["emergency_recall"] = Share(said, s => s.Targets[3] is 1, s => s.Said.Alarm),
            ["emergency_false"] = Share(said, s => s.Targets[3] is 0, s => s.Said.Alarm),
            ["report_sent_away"] = Share(
                said,
                s => s.Targets[2] is report,
                s => s.Said.Kind is not report
            ),
            ["complaint_recall"] = Share(
                said,
                s => s.Targets[2] is (int)LegalKind.Complaint,
                s => s.Said.Kind is (int)LegalKind.Complaint
            ),
            ["denunciation_recall"] = Share(
                said,
                s => s.Targets[2] is (int)LegalKind.Denunciation,
                s => s.Said.Kind is (int)LegalKind.Denunciation
            ),
            ["urgent_recall"] = Share(
                said,
                s => s.Targets[1] is urgent,
                s => s.Said.Level is urgent
            ),
            ["urgent_precision"] = Share(
                said,
                s => s.Said.Level is urgent,
                s => s.Targets[1] is urgent
            ),
            ["decided_urgency_macro_f1"] = MacroF1.Of([
                .. said.Select(s => (s.Targets[1], s.Said.Level)),
            ]),
            ["decided_legal_kind_macro_f1"] = MacroF1.Of([
                .. said.Select(s => (s.Targets[2], s.Said.Kind)),
            ]),
        };
    }

    private static double Share<T>(T[] all, Func<T, bool> among, Func<T, bool> holds) =>
        all.Where(among).Select(one => holds(one) ? 1.0 : 0).DefaultIfEmpty(0).Average();
}
