using iHanoi.Civic.Reports;
using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Training;

/// <summary>
/// Chooses each threshold by what its mistakes cost, on texts of families the scoring weights never saw: first
/// emergencies (recall, under a ceiling of false alarms), then what is sent away, then what is urgent.
/// </summary>
internal static class DecisionTuning
{
    // Held-out families are harder than life. What is asked for an alarm, and for deciding a category, at most:
    // chosen before the run on the dev sets (emergency: recall .978 at .024 false alarms; classify: 1.0 at .025;
    // decided: .75 of dev at .955).
    private const double AskedForAlarm = 0.3;
    private const double AskedWithRule = 0.05;
    private const double AskedWhenCalm = 0.35;
    private const double AskedForCategory = 0.78;

    // Alarms beyond this would stop being believed.
    private const double MostFalseAlarms = 0.03;

    // An ordinary report sent to another door is lost to its desk; alarms take their part of this too.
    private const double MostSentAway = 0.012;

    // A danger taken for routine costs as much as two levels raised for nothing.
    private const double MissedDanger = 2;

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

    public static Thresholds Of(IReadOnlyList<HeldOutAnswer> answers, double category)
    {
        var thresholds = Emergency(
            answers,
            new Thresholds
            {
                Category = Math.Min(category, AskedForCategory),
                EmergencyAlone = AskedForAlarm,
                EmergencyWithRule = AskedWithRule,
                EmergencyWhenCalm = AskedWhenCalm,
                SentAway = 0.5,
                Urgent = 0.5,
            }
        );
        thresholds = thresholds with { SentAway = SentAway(answers, thresholds) };
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

    private static double SentAway(IReadOnlyList<HeldOutAnswer> answers, Thresholds thresholds)
    {
        var reports = answers.Where(answer => answer.Targets[2] is (int)LegalKind.Report).ToArray();
        var allowed = Math.Max(
            MostSentAway / 2,
            MostSentAway - Alarms([.. reports.Where(r => !r.IsEmergency)], thresholds)
        );

        return Grid.Where(p => p >= 0.4)
            .FirstOrDefault(
                p =>
                {
                    var tried = thresholds with { SentAway = p };
                    return reports
                            .Select(report => report.Decide(tried))
                            .Average(said =>
                                !said.Alarm && said.Kind is not (int)LegalKind.Report ? 1.0 : 0
                            ) <= allowed;
                },
                Grid[^1]
            );
    }

    private static double Urgent(IReadOnlyList<HeldOutAnswer> answers, Thresholds thresholds) =>
        Grid.Where(p => p is >= 0.1 and <= 0.7)
            .MinBy(p =>
            {
                var tried = thresholds with { Urgent = p };
                return answers.Sum(answer => Cost(answer, answer.Decide(tried).Level));
            });

    private static double Cost(HeldOutAnswer answer, int level)
    {
        const int urgent = (int)Urgency.Urgent;

        return (answer.Targets[1] is urgent, level is urgent) switch
        {
            (true, false) => MissedDanger,
            (false, true) => 1,
            _ => 0,
        };
    }
}
