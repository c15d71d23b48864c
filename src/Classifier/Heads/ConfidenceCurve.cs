using System.Globalization;
using System.Numerics.Tensors;

namespace iHanoi.Classifier.Heads;

/// <summary>
/// Beta calibration (Kull et al. 2017) of the likeliest label's probability: log odds =
/// <paramref name="Sure"/> · ln p − <paramref name="Unsure"/> · ln(1 − p) + <paramref name="Shift"/>. One temperature
/// cannot be right for a model that says too little when it doubts and too much when it is sure.
/// </summary>
internal sealed record ConfidenceCurve(double Sure, double Unsure, double Shift)
{
    public static readonly ConfidenceCurve Straight = new(1, 1, 0);

    // Keeps the logarithm of a rest of nothing finite.
    private const double LeastRest = 1e-4;
    private const float LeastShared = 1e-12f;

    public static (double LogCertain, double LogRest) Terms(double probability) =>
        (Math.Log(Math.Max(probability, LeastRest)), -Math.Log(1 - probability + LeastRest));

    public double Of(double probability)
    {
        var (certain, rest) = Terms(probability);
        return 1 / (1 + Math.Exp(-(Sure * certain + Unsure * rest + Shift)));
    }

    /// <summary>In place: the likeliest gets what the curve says, the others share the rest as before.</summary>
    public void Apply(Span<float> probabilities)
    {
        if (this == Straight)
        {
            return;
        }

        var best = TensorPrimitives.IndexOfMax<float>(probabilities);
        var said = probabilities[best];
        var meant = (float)Of(said);
        probabilities[best] = 0;
        // Summed, not taken from one: near one the difference is only rounding.
        var rest = TensorPrimitives.Sum<float>(probabilities);
        var others = (1 - meant) / Math.Max(rest, LeastShared);

        // Where all is doubt the order is kept rather than the figure; where no other label has a part, nothing is shared.
        if (rest < LeastShared || TensorPrimitives.Max<float>(probabilities) * others >= meant)
        {
            probabilities[best] = said;
            return;
        }

        TensorPrimitives.Multiply(probabilities, others, probabilities);
        probabilities[best] = meant;
    }

    public IReadOnlyList<KeyValuePair<string, string>> ToMetadata() =>
        [
            new(
                "confidence_curve",
                string.Join(
                    ' ',
                    new[] { Sure, Unsure, Shift }.Select(part =>
                        part.ToString("R", CultureInfo.InvariantCulture)
                    )
                )
            ),
        ];

    /// <summary>Straight where the model file has none.</summary>
    public static ConfidenceCurve Of(IReadOnlyDictionary<string, string> metadata) =>
        metadata.TryGetValue("confidence_curve", out var written)
        && written.Split(' ') is [var sure, var unsure, var shift]
            ? new ConfidenceCurve(Number(sure), Number(unsure), Number(shift))
            : Straight;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
