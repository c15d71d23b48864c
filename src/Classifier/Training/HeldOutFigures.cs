using System.Numerics.Tensors;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Calibration;
using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Training;

/// <summary>Thresholds and figures read from texts of families that the scoring weights never saw.</summary>
internal sealed class HeldOutFigures(IReadOnlyList<HeldOutAnswer> answers)
{
    /// <summary>The figure that decides whether a new model replaces the one in place.</summary>
    public const string Overall = "overall";

    private const double WantedPrecision = 0.95;

    public Thresholds Thresholds { get; } =
        DecisionTuning.Of(
            answers,
            AbstentionThreshold.For(
                CategoryOutcomes(AsTyped(answers)),
                WantedPrecision,
                sure: false
            )
        );

    public IReadOnlyDictionary<string, double> Metrics()
    {
        var outcomes = CategoryOutcomes(answers);
        var metrics = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["texts"] = answers.Count,
            ["category_ece"] = ExpectedCalibrationError.Of(outcomes),
            ["category_top3"] = answers.Average(TopThree),
            ["category_threshold"] = Thresholds.Category,
            ["category_coverage"] = outcomes.Average(o =>
                o.Confidence >= Thresholds.Category ? 1.0 : 0
            ),
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

    private static List<Outcome> CategoryOutcomes(IReadOnlyList<HeldOutAnswer> answers) =>
        [
            .. answers.Select(answer => new Outcome(
                TensorPrimitives.Max(answer.Of(HeadLayout.Category)),
                Right(answer, HeadLayout.Category)
            )),
        ];

    // Most people type with marks or in English; two thirds of the held-out texts are spoilt on purpose.
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
