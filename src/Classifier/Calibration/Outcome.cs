namespace iHanoi.Classifier.Calibration;

/// <summary>One decision: how sure, and whether it was right.</summary>
internal readonly record struct Outcome(double Confidence, bool IsRight);

internal static class ExpectedCalibrationError
{
    /// <summary>Mean gap between confidence and accuracy over bins of equal mass.</summary>
    public static double Of(IReadOnlyCollection<Outcome> outcomes, int bins = 15)
    {
        var sorted = outcomes.OrderBy(outcome => outcome.Confidence).ToArray();
        var error = 0.0;

        for (var bin = 0; bin < bins; bin++)
        {
            var part = sorted[(sorted.Length * bin / bins)..(sorted.Length * (bin + 1) / bins)];

            if (part.Length > 0)
            {
                var gap =
                    part.Average(o => o.Confidence) - part.Average(o => o.IsRight ? 1.0 : 0.0);
                error += Math.Abs(gap) * part.Length / sorted.Length;
            }
        }

        return error;
    }
}

internal static class WilsonInterval
{
    private const double Z = 1.959964;

    /// <summary>Bounds of the true rate at 95% when <paramref name="right"/> of <paramref name="count"/> held.</summary>
    public static (double Low, double High) Of(int right, int count)
    {
        if (count is 0)
        {
            return (0, 1);
        }

        var rate = (double)right / count;
        var middle = rate + Z * Z / (2 * count);
        var half = Z * Math.Sqrt(rate * (1 - rate) / count + Z * Z / (4.0 * count * count));
        var whole = 1 + Z * Z / count;

        return ((middle - half) / whole, (middle + half) / whole);
    }
}

internal static class AbstentionThreshold
{
    /// <summary>
    /// The lowest confidence from which decisions are right at least <paramref name="precision"/> of the time
    /// (Wilson low bound when <paramref name="sure"/>); above 1 when none is.
    /// </summary>
    public static double For(IReadOnlyCollection<Outcome> outcomes, double precision, bool sure)
    {
        var threshold = 1.01;
        var right = 0;
        var count = 0;

        foreach (var outcome in outcomes.OrderByDescending(outcome => outcome.Confidence))
        {
            count++;
            right += outcome.IsRight ? 1 : 0;
            var reached = sure ? WilsonInterval.Of(right, count).Low : (double)right / count;

            if (reached >= precision)
            {
                threshold = outcome.Confidence;
            }
        }

        return threshold;
    }
}
