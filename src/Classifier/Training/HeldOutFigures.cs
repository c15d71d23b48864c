using System.Numerics.Tensors;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Calibration;
using iHanoi.Classifier.Heads;
using iHanoi.Classifier.Routing;

namespace iHanoi.Classifier.Training;

/// <summary>Thresholds and figures read from texts of families that the scoring weights never saw.</summary>
internal sealed class HeldOutFigures(IReadOnlyList<HeldOutAnswer> answers, Desks desks)
{
    /// <summary>The figure that decides whether a new model replaces the one in place.</summary>
    public const string Overall = "overall";

    private const double WantedPrecision = 0.95;

    public Thresholds Thresholds { get; } =
        DecisionTuning.Of(
            answers,
            AbstentionThreshold.For(
                DeskOutcomes(AsTyped(UsualDay.Of(answers)), desks),
                WantedPrecision,
                sure: false
            )
        );

    public IReadOnlyDictionary<string, double> Metrics()
    {
        var outcomes = CategoryOutcomes(answers);
        var outcomesAtDesk = DeskOutcomes(answers, desks);
        var metrics = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["texts"] = answers.Count,
            ["category_ece"] = ExpectedCalibrationError.Of(outcomes),
            ["category_ece_everyday"] = ExpectedCalibrationError.Of(
                CategoryOutcomes(UsualDay.Of(answers))
            ),
            ["category_macro_f1_everyday"] = F1(HeadLayout.Category, UsualDay.Of(answers)),
            ["category_top3"] = answers.Average(TopThree),
            ["desk_threshold"] = Thresholds.Desk,
            ["desk_accuracy"] = outcomesAtDesk.Average(o => o.IsRight ? 1.0 : 0),
            ["category_coverage"] = outcomesAtDesk.Average(Decides),
            ["decided_desk_precision"] = outcomesAtDesk
                .Where(o => Decides(o) is 1)
                .Select(o => o.IsRight ? 1.0 : 0)
                .DefaultIfEmpty(1)
                .Average(),
        };

        foreach (var (name, value) in DecisionFigures.Of(answers, Thresholds))
        {
            metrics[name] = value;
        }

        foreach (var head in HeadLayout.All)
        {
            metrics[$"{head.Name}_macro_f1"] = F1(head, answers);
            metrics[$"{head.Name}_accuracy"] = answers.Average(a => Right(a, head) ? 1.0 : 0);
        }

        foreach (var slice in answers.GroupBy(answer => answer.Slice))
        {
            metrics[$"category_macro_f1_{slice.Key}"] = F1(HeadLayout.Category, [.. slice]);
        }

        metrics[Overall] = Mean(metrics);
        return metrics;
    }

    public ModelTables Tables() => HeldOutTables.Of(answers);

    // One number to compare two models by.
    private static double Mean(SortedDictionary<string, double> metrics) =>
        (
            metrics["category_macro_f1"]
            + metrics["urgency_macro_f1"]
            + metrics["legal_kind_macro_f1"]
            + metrics["emergency_recall"]
        ) / 4;

    private double Decides(Outcome outcome) => outcome.Confidence >= Thresholds.Desk ? 1 : 0;

    private static List<Outcome> DeskOutcomes(IReadOnlyList<HeldOutAnswer> answers, Desks desks) =>
        [
            .. answers.Select(answer =>
            {
                var (desk, chance) = desks.Likeliest(answer.Of(HeadLayout.Category));
                return new Outcome(chance, desk == desks.Of(answer.Targets[0]));
            }),
        ];

    private static List<Outcome> CategoryOutcomes(IReadOnlyList<HeldOutAnswer> answers) =>
        [.. answers.Select(answer => answer.CategoryOutcome)];

    // Most people type with marks or in English; half of the held-out texts are spoilt on purpose.
    private static List<HeldOutAnswer> AsTyped(IReadOnlyList<HeldOutAnswer> answers) =>
        [.. answers.Where(answer => answer.Slice is "clean" or "en")];

    private static bool Right(HeldOutAnswer answer, Head head) =>
        answer.Guess(head) == answer.Targets[IndexOf(head)];

    private static int IndexOf(Head head) =>
        HeadLayout.All.Index().First(h => h.Item == head).Index;

    private static double F1(Head head, IReadOnlyList<HeldOutAnswer> answers) =>
        MacroF1.Of([.. answers.Select(a => (a.Targets[IndexOf(head)], a.Guess(head)))]);

    private static double TopThree(HeldOutAnswer answer)
    {
        var probabilities = answer.Of(HeadLayout.Category);
        var right = probabilities[answer.Targets[0]];
        var better = 0;

        foreach (var p in probabilities)
        {
            better += p > right ? 1 : 0;
        }

        return better < 3 ? 1 : 0;
    }
}
