using System.Numerics.Tensors;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Calibration;
using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Training;

/// <summary>A held-out text's calibrated probabilities, right columns, and which slice it is in.</summary>
internal sealed record HeldOutAnswer(float[] Probabilities, int[] Targets, string Slice)
{
    public static HeldOutAnswer Of(float[] logits, int[] targets, string slice)
    {
        foreach (var head in HeadLayout.All)
        {
            var part = head.In(logits.AsSpan());
            TensorPrimitives.SoftMax(part, part);
        }

        return new HeldOutAnswer(logits, targets, slice);
    }

    public ReadOnlySpan<float> Of(Head head) => head.In(Probabilities.AsSpan());

    public int Guess(Head head) => TensorPrimitives.IndexOfMax(Of(head));
}

/// <summary>Thresholds and figures read from texts of families that the scoring weights never saw.</summary>
internal sealed class HeldOutFigures(IReadOnlyList<HeldOutAnswer> answers)
{
    private const double WantedPrecision = 0.95;
    private const double WantedRecall = 0.99;
    private const double MostFalseAlarms = 0.015;

    public double CategoryThreshold { get; } =
        AbstentionThreshold.For(CategoryOutcomes(answers), WantedPrecision, sure: false);

    public double EmergencyThreshold { get; } = RecallFirst(answers);

    public IReadOnlyDictionary<string, double> Metrics()
    {
        var outcomes = CategoryOutcomes(answers);
        var metrics = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["texts"] = answers.Count,
            ["category_ece"] = ExpectedCalibrationError.Of(outcomes),
            ["category_top3"] = answers.Average(TopThree),
            ["category_threshold"] = CategoryThreshold,
            ["category_coverage"] = outcomes.Average(o =>
                o.Confidence >= CategoryThreshold ? 1.0 : 0
            ),
            ["emergency_threshold"] = EmergencyThreshold,
            ["emergency_recall"] = EmergencyRate(1),
            ["emergency_false"] = EmergencyRate(0),
        };

        foreach (var head in HeadLayout.All)
        {
            metrics[$"{head.Name}_macro_f1"] = F1(head, answers);
            metrics[$"{head.Name}_accuracy"] = answers.Average(a => Right(a, head) ? 1.0 : 0);
        }

        foreach (var slice in answers.GroupBy(answer => answer.Slice))
        {
            metrics[$"category_macro_f1_{slice.Key}"] = F1(HeadLayout.Category, [.. slice]);
        }

        return metrics;
    }

    public ModelTables Tables() => HeldOutTables.Of(answers);

    /// <summary>One number to compare two models by.</summary>
    public static double Overall(IReadOnlyDictionary<string, double> metrics) =>
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

    // As high as misses allow, and never so low that alarms stop being believed.
    private static double RecallFirst(IReadOnlyList<HeldOutAnswer> answers)
    {
        var real = Sorted(answers, 1);
        var false_ = Sorted(answers, 0);
        var forRecall = real[(int)((1 - WantedRecall) * real.Length)];
        var forCalm = false_[(int)((1 - MostFalseAlarms) * false_.Length)];

        return Math.Clamp(Math.Max(forRecall, forCalm), 0.05, 0.5);
    }

    private static float[] Sorted(IReadOnlyList<HeldOutAnswer> answers, int truth) =>
        [
            .. answers
                .Where(answer => answer.Targets[3] == truth)
                .Select(answer => answer.Of(HeadLayout.Emergency)[1])
                .Order(),
        ];

    private double EmergencyRate(int truth) =>
        answers
            .Where(answer => answer.Targets[3] == truth)
            .Average(a => a.Of(HeadLayout.Emergency)[1] >= EmergencyThreshold ? 1.0 : 0);
}
