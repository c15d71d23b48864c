namespace iHanoi.Classifier.Training;

/// <summary>Tells a share that is behind at every tenth, to who sits at the console.</summary>
internal static class ToldShares
{
    private const double Step = 0.1;

    /// <param name="progress">Told "what, 30 %".</param>
    /// <param name="what">Model and stage.</param>
    public static Action<double> Of(IProgress<string> progress, string what)
    {
        var next = 0.0;

        return share =>
        {
            if (share >= next)
            {
                progress.Report($"{what}, {share:P0}");
                next += Step;
            }
        };
    }
}
