namespace iHanoi.Api.Features.Quality;

/// <summary>
/// Whether this week's texts are other than the month's before, whatever is said of them: words never met in
/// training, length, language, and how sure the model is. Each is read by the difference of the means over the
/// common spread (Cohen's d), by its usual marks 0.2 and 0.5.
/// </summary>
public sealed record InputShift(DriftState State, IReadOnlyList<InputSign> Signs)
{
    private const int Fewest = 30;
    private const double Small = 0.2;
    private const double Medium = 0.5;

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan Before = TimeSpan.FromDays(37);

    public static InputShift Of(IReadOnlyCollection<Said> all, DateTimeOffset now)
    {
        var kept = all.Where(one => one.Words > 0).ToList();
        var recent = kept.Where(one => one.At > now - Week).ToList();
        var earlier = kept.Where(one => one.At <= now - Week && one.At > now - Before).ToList();

        if (recent.Count < Fewest || earlier.Count < Fewest)
        {
            return new InputShift(DriftState.TooFew, []);
        }

        List<InputSign> signs =
        [
            Sign("Unseen", one => one.Unseen ?? 0),
            // Lengths are told in folds, not in words: twice as long is as far as half as long.
            Sign("Length", one => Math.Log2(one.Words ?? 1)),
            Sign("English", one => one.IsEnglish ? 1 : 0),
            Sign("Certainty", one => one.Probability),
        ];

        return new InputShift(signs.Max(sign => sign.State), signs);

        InputSign Sign(string name, Func<Said, double> of) =>
            InputSign.Of(name, [.. recent.Select(of)], [.. earlier.Select(of)]);
    }

    internal static DriftState Read(double distance) =>
        Math.Abs(distance) switch
        {
            < Small => DriftState.Steady,
            < Medium => DriftState.Moving,
            _ => DriftState.Moved,
        };
}

/// <summary>One sign: its means, and their difference over the common spread.</summary>
public sealed record InputSign(string Name, double Now, double Before, double Distance)
{
    public DriftState State => InputShift.Read(Distance);

    public static InputSign Of(string name, double[] recent, double[] earlier)
    {
        var (now, before) = (recent.Average(), earlier.Average());
        var spread = Math.Sqrt((Variance(recent, now) + Variance(earlier, before)) / 2);

        return new InputSign(name, now, before, spread > 1e-9 ? (now - before) / spread : 0);
    }

    private static double Variance(double[] values, double mean) =>
        values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
}
