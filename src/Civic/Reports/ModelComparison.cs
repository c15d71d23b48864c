namespace iHanoi.Civic.Reports;

/// <summary>
/// One figure of two models on the same texts. <see cref="Low"/> and <see cref="High"/>: the 95% interval of the
/// gain, from the same texts drawn again and again; wholly below 0, the candidate is worse.
/// </summary>
public sealed record ComparedFigure(
    string Name,
    bool IsHeadline,
    bool LowerIsBetter,
    double Current,
    double Candidate,
    double Low,
    double High,
    int Texts
)
{
    /// <summary>Above 0: the candidate is better.</summary>
    public double Gain => LowerIsBetter ? Current - Candidate : Candidate - Current;
}

/// <summary>
/// A candidate beside the version in use, on texts that neither learnt from. <see cref="ComparedWith"/>: the
/// version in use, or its twin when it has read these texts. <see cref="MissedEmergencies"/>: plain emergencies
/// of the core list that the candidate does not hear. <see cref="Slower"/>: its p95 time over the other's, less 1.
/// </summary>
public sealed record ModelComparison(
    string Current,
    string ComparedWith,
    string Candidate,
    int Texts,
    IReadOnlyList<ComparedFigure> Figures,
    IReadOnlyList<string> MissedEmergencies,
    double CalibrationError,
    double Slower
);
