using System.Numerics.Tensors;
using iHanoi.Classifier.Calibration;

namespace iHanoi.Classifier.Training.Intents;

/// <summary>What weights that never saw an utterance's family make of it, and what it is.</summary>
internal sealed record HeldOutIntent(float[] Logits, int Label);

/// <summary>Temperature, thresholds and figures from utterances of families that training never saw.</summary>
internal sealed class IntentFigures
{
    // A wrong guess here opens a form or turns a citizen away: rules and documents come before it.
    private const double WantedPrecision = 0.95;
    private const double LeastSure = 0.7;

    private readonly List<(double[] Probabilities, int Label)> _answers;

    public IntentFigures(IReadOnlyList<string> labels, IReadOnlyList<HeldOutIntent> held)
    {
        Labels = labels;
        Temperature = Temperatures().MinBy(temperature => Loss(held, temperature));
        _answers = [.. held.Select(answer => (Softmax(answer.Logits, Temperature), answer.Label))];
        Thresholds = labels
            .Select((label, i) => (label, Math.Max(LeastSure, Threshold(i))))
            .ToDictionary(pair => pair.label, pair => Math.Round(pair.Item2, 4));
    }

    public IReadOnlyList<string> Labels { get; }

    public float Temperature { get; }

    /// <summary>From which probability a label was right 95 times in 100.</summary>
    public IReadOnlyDictionary<string, double> Thresholds { get; }

    public IReadOnlyDictionary<string, double> Metrics()
    {
        var outcomes = _answers.ConvertAll(answer => new Outcome(
            answer.Probabilities.Max(),
            Guess(answer.Probabilities) == answer.Label
        ));
        var metrics = new Dictionary<string, double>
        {
            ["utterances"] = _answers.Count,
            ["accuracy"] = outcomes.Average(outcome => outcome.IsRight ? 1.0 : 0),
            ["macro_f1"] = MacroF1.Of([
                .. _answers.Select(answer => (answer.Label, Guess(answer.Probabilities))),
            ]),
            ["ece"] = ExpectedCalibrationError.Of(outcomes),
        };

        foreach (var (i, label) in Labels.Index())
        {
            var sure = _answers.Where(answer => answer.Probabilities[i] >= Thresholds[label]);
            metrics[$"recall_{label}"] = Share(_answers, i, answer => Guess(answer) == i);
            metrics[$"sure_{label}"] = Share(_answers, i, answer => answer[i] >= Thresholds[label]);
            metrics[$"sure_precision_{label}"] = sure.Select(answer => answer.Label == i ? 1.0 : 0)
                .DefaultIfEmpty(1)
                .Average();
        }

        return metrics;
    }

    private static double Share(
        List<(double[] Probabilities, int Label)> answers,
        int label,
        Func<double[], bool> holds
    ) =>
        answers
            .Where(answer => answer.Label == label)
            .Select(answer => holds(answer.Probabilities) ? 1.0 : 0)
            .DefaultIfEmpty(0)
            .Average();

    private static int Guess(double[] probabilities) => TensorPrimitives.IndexOfMax(probabilities);

    private double Threshold(int label) =>
        AbstentionThreshold.For(
            [
                .. _answers.Select(answer => new Outcome(
                    answer.Probabilities[label],
                    answer.Label == label
                )),
            ],
            WantedPrecision,
            sure: false
        );

    private static IEnumerable<float> Temperatures() =>
        Enumerable.Range(0, 60).Select(step => 0.3f * MathF.Pow(1.05f, step));

    private static double Loss(IReadOnlyList<HeldOutIntent> held, float temperature) =>
        -held.Sum(answer => Math.Log(Softmax(answer.Logits, temperature)[answer.Label] + 1e-12));

    private static double[] Softmax(float[] logits, float temperature)
    {
        var part = Array.ConvertAll(logits, logit => (double)logit / temperature);
        TensorPrimitives.SoftMax(part, part);
        return part;
    }
}
