namespace iHanoi.Bench.Classify;

/// <summary>One classifier on one number of cores. Null: that cannot be measured for it.</summary>
internal sealed record ClassifierRow(
    string Name,
    int Cores,
    double? MacroF1,
    double? PerSecond,
    double? P50,
    double? P95,
    double? TrainSeconds,
    double? LoadMilliseconds,
    double? MegaBytes,
    string Note
)
{
    public static ClassifierRow NotRun(string name, string why) =>
        new(name, 0, null, null, null, null, null, null, null, why);
}

internal static class MacroF1
{
    /// <summary>Mean F1 over the labels that occur in truth, 0–1.</summary>
    public static double Of(IReadOnlyCollection<(string Truth, string Guess)> pairs) =>
        pairs
            .Select(pair => pair.Truth)
            .Distinct()
            .Average(label =>
            {
                var hits = pairs.Count(pair => pair.Truth == label && pair.Guess == label);
                var both =
                    pairs.Count(pair => pair.Truth == label)
                    + pairs.Count(pair => pair.Guess == label);
                return 2.0 * hits / both;
            });
}
