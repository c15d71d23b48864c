namespace iHanoi.Eval.Metrics;

/// <summary>The score interval of a share (Wilson 1927), 95%.</summary>
internal static class Wilson
{
    private const double Z = 1.959963984540054;

    public static double LowerBound(int hits, int n)
    {
        if (n is 0)
        {
            return 0;
        }

        var p = (double)hits / n;
        var z2 = Z * Z;

        return (p + z2 / (2 * n) - Z * Math.Sqrt((p * (1 - p) + z2 / (4 * n)) / n)) / (1 + z2 / n);
    }
}
