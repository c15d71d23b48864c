namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// Where a sign may be split: at most 63 quantiles of it among the pairs, and for each pair the number of cuts below
/// its value. A pair is low for cut b when its bin is b or less.
/// </summary>
internal sealed record SignCuts(double[] Cuts, int[] Bins)
{
    private const int Most = 64;
    private const int Decimals = 5;

    public static SignCuts Of(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToArray();
        double[] cuts =
        [
            .. Enumerable
                .Range(1, Most - 1)
                .Select(part => Math.Round(sorted[part * (sorted.Length - 1) / Most], Decimals))
                .Distinct(),
        ];

        return new SignCuts(cuts, [.. values.Select(value => Below(cuts, value))]);
    }

    private static int Below(double[] cuts, double value)
    {
        var found = Array.BinarySearch(cuts, value);
        return found < 0 ? ~found : found;
    }
}
