using iHanoi.Civic.Reports;
using iHanoi.Classifier.Calibration;
using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Training;

/// <summary>
/// Chooses each threshold by what its mistakes cost, on texts of families the scoring weights never saw: first
/// emergencies (recall, under a ceiling of false alarms), then what is sent away, then what is urgent.
/// </summary>
internal static class DecisionTuning
{
    // Held-out families are harder than life. What is asked for an alarm, and for deciding a desk, at most: chosen on the
    // dev sets (classify: 1.000 at .018; emergency, by less in the chat: 1.000 at none; a desk: .88 of dev at .977).
    private const double AskedForAlarm = 0.3;
    private const double AskedWithRule = 0.03;
    private const double AskedWhenCalm = 0.45;
    private const double AskedForDesk = 0.82;

    // Alarms beyond this would stop being believed; where they cannot be kept below, what is asked at most holds.
    private const double MostFalseAlarms = 0.04;

    // An ordinary report sent to another door is lost to its desk. Asked of each spelling by itself.
    private const double MostSentAway = 0.015;

    private const double UrgentRightly = 0.8;

    private static readonly double[] AskedForKind = [0.3, 0.4, 0.5, 0.6, 0.7];

    private static readonly double[] Grid =
    [
        0.01,
        0.02,
        0.03,
        0.05,
        0.07,
        0.1,
        0.14,
        0.2,
        0.27,
        0.35,
        0.45,
        0.55,
        0.65,
        0.75,
        0.85,
        0.92,
        0.97,
    ];

    public static Thresholds Of(IReadOnlyList<HeldOutAnswer> answers, double desk)
    {
        var thresholds = Emergency(
            answers,
            new Thresholds
            {
                Desk = Math.Min(desk, AskedForDesk),
                EmergencyAlone = AskedForAlarm,
                EmergencyWithRule = AskedWithRule,
                EmergencyWhenCalm = AskedWhenCalm,
                SentAway = 0.5,
                EmergencyKind = AskedForAlarm,
                Urgent = 0.5,
            }
        );
        thresholds = Kinds(answers, thresholds);
        return thresholds with { Urgent = Urgent(answers, thresholds) };
    }

    private static Thresholds Emergency(IReadOnlyList<HeldOutAnswer> answers, Thresholds thresholds)
    {
        var real = answers.Where(answer => answer.IsEmergency).ToArray();
        var calm = answers.Where(answer => !answer.IsEmergency).ToArray();
        var tried = Grid.Where(p => p >= AskedWhenCalm)
            .Select(whenCalm => thresholds with { EmergencyWhenCalm = whenCalm });

        return tried
            .Select(t => (Thresholds: t, Heard: Alarms(real, t), False: Alarms(calm, t)))
            .Where(t => t.False <= MostFalseAlarms)
            .OrderByDescending(t => t.Heard)
            .ThenBy(t => t.False)
            .Select(t => t.Thresholds)
            .FirstOrDefault(thresholds);
    }

    private static double Alarms(HeldOutAnswer[] answers, Thresholds thresholds) =>
        answers.Average(answer =>
            Classifier.Emergency.EmergencyDecision.Of(
                answer.EmergencyProbability,
                answer.Danger,
                thresholds
            )
                ? 1.0
                : 0
        );

    // Of all pairs that send few enough ordinary reports away, however they are spelt: the best kinds.
    private static Thresholds Kinds(IReadOnlyList<HeldOutAnswer> answers, Thresholds thresholds) =>
        Grid.Where(p => p is >= 0.4 and <= 0.9)
            .SelectMany(kind =>
                AskedForKind.Select(emergency =>
                    thresholds with
                    {
                        SentAway = kind,
                        EmergencyKind = emergency,
                    }
                )
            )
            .Select(tried => (Thresholds: tried, Said: Decided(answers, tried)))
            .Select(tried =>
                (
                    tried.Thresholds,
                    Lost: Math.Max(MostSentAway, WorstSentAway(tried.Said)),
                    F1: MacroF1.Of([.. tried.Said.Select(one => (one.Answer.Targets[2], one.Kind))])
                )
            )
            .OrderBy(tried => tried.Lost)
            .ThenByDescending(tried => tried.F1)
            .First()
            .Thresholds;

    private static List<(HeldOutAnswer Answer, int Kind)> Decided(
        IReadOnlyList<HeldOutAnswer> answers,
        Thresholds thresholds
    ) => [.. answers.Select(answer => (answer, answer.Decide(thresholds).Kind))];

    private static double WorstSentAway(List<(HeldOutAnswer Answer, int Kind)> said) =>
        said.Where(one => one.Answer.Targets[2] is (int)LegalKind.Report)
            .GroupBy(one => one.Answer.Slice)
            .Max(slice => slice.Average(one => one.Kind is (int)LegalKind.Report ? 0 : 1.0));

    // The lowest, so that most dangers are heard, at which the level is still believed.
    private static double Urgent(IReadOnlyList<HeldOutAnswer> answers, Thresholds thresholds) =>
        Enumerable
            .Range(10, 51)
            .Select(percent => percent / 100.0)
            .FirstOrDefault(p => UrgentPrecision(answers, thresholds with { Urgent = p }), 0.6);

    private static bool UrgentPrecision(
        IReadOnlyList<HeldOutAnswer> answers,
        Thresholds thresholds
    ) =>
        answers
            .Where(answer => answer.Decide(thresholds).Level is (int)Urgency.Urgent)
            .Select(answer => answer.Targets[1] is (int)Urgency.Urgent ? 1.0 : 0)
            .DefaultIfEmpty(0)
            .Average() >= UrgentRightly;
}
