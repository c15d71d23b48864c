using System.Numerics.Tensors;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Calibration;
using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Training;

/// <summary>The tables an official reads before trusting the model: who is taken for whom, and how sure is sure.</summary>
internal static class HeldOutTables
{
    private const int Bins = 10;

    private static readonly double[] Thresholds =
    [
        .. Enumerable.Range(0, 20).Select(step => step / 20.0),
        0.99,
    ];

    public static ModelTables Of(IReadOnlyList<HeldOutAnswer> answers)
    {
        var outcomes = answers
            .Select(answer => new Outcome(
                TensorPrimitives.Max(answer.Of(HeadLayout.Category)),
                answer.Guess(HeadLayout.Category) == answer.Targets[0]
            ))
            .OrderBy(outcome => outcome.Confidence)
            .ToArray();

        return new ModelTables(
            HeadLayout.Category.Labels,
            Confusion(answers),
            [.. Enumerable.Range(0, Bins).Select(bin => Reliability(outcomes, bin))],
            [.. Thresholds.Select(threshold => Coverage(outcomes, threshold))]
        );
    }

    private static int[][] Confusion(IReadOnlyList<HeldOutAnswer> answers)
    {
        var size = HeadLayout.Category.Labels.Count;
        var counts = Enumerable.Range(0, size).Select(_ => new int[size]).ToArray();

        foreach (var answer in answers)
        {
            counts[answer.Targets[0]][answer.Guess(HeadLayout.Category)]++;
        }

        return counts;
    }

    // Bins of equal mass: a bin of three texts says nothing.
    private static ReliabilityBin Reliability(Outcome[] sorted, int bin)
    {
        var part = sorted[(sorted.Length * bin / Bins)..(sorted.Length * (bin + 1) / Bins)];

        return part is []
            ? new ReliabilityBin(0, 0, 0)
            : new ReliabilityBin(
                Math.Round(part.Average(o => o.Confidence), 4),
                Math.Round(part.Average(o => o.IsRight ? 1.0 : 0), 4),
                part.Length
            );
    }

    private static CoveragePoint Coverage(Outcome[] outcomes, double threshold)
    {
        var decided = outcomes.Where(o => o.Confidence >= threshold).ToArray();

        return new CoveragePoint(
            threshold,
            Math.Round((double)decided.Length / Math.Max(1, outcomes.Length), 4),
            decided is [] ? 1 : Math.Round(decided.Average(o => o.IsRight ? 1.0 : 0), 4)
        );
    }
}
