namespace iHanoi.Classifier.Training.Dangers;

/// <summary>How well texts of families that were not learnt from are told apart.</summary>
internal static class DangerFigures
{
    public const string Measure = "auc";

    /// <param name="read">Log-odds, and whether somebody is in danger.</param>
    /// <param name="learnt">Texts that were learnt from.</param>
    public static IEnumerable<KeyValuePair<string, double>> Of(
        IReadOnlyList<(double Odds, bool IsDanger)> read,
        int learnt
    ) =>
        [
            new(Measure, AreaUnderCurve(read)),
            new("texts_held_out", read.Count),
            new("texts_learnt", learnt),
        ];

    // The chance that a call for help stands above a calm text (Hanley and McNeil 1982), ties counted half.
    private static double AreaUnderCurve(IReadOnlyList<(double Odds, bool IsDanger)> read)
    {
        var dangers = read.Count(text => text.IsDanger);
        var above = 0.0;
        var calm = 0;

        foreach (var tie in read.GroupBy(text => text.Odds).OrderBy(tie => tie.Key))
        {
            var (called, still) = (
                tie.Count(text => text.IsDanger),
                tie.Count(text => !text.IsDanger)
            );
            above += called * (calm + still / 2.0);
            calm += still;
        }

        return above / Math.Max(1.0, (double)dangers * calm);
    }
}
