namespace iHanoi.Classifier.Emergency;

/// <summary>Two readings of one text brought together: as a whole, and piece by piece.</summary>
internal static class DangerOdds
{
    // Below it the reader tipped no call for help of nearly ten thousand texts, and half of what is said to the assistant
    // lies there (docs/eval, dangers).
    private const double SurelyCalm = 0.005;
    private const double Furthest = 1e-6;

    public static bool IsInDoubt(double whole, EmergencyWords words) =>
        whole >= SurelyCalm || words.Signal is not null;

    /// <param name="whole">Probability.</param>
    /// <param name="pieces">Log-odds.</param>
    /// <returns>Probability, of the mean of both log-odds.</returns>
    public static double Mean(double whole, double pieces)
    {
        var certain = Math.Clamp(whole, Furthest, 1 - Furthest);
        var mean = (Math.Log(certain / (1 - certain)) + pieces) / 2;
        return 1 / (1 + Math.Exp(-mean));
    }
}
