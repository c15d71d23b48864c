using iHanoi.Civic.Text;

namespace iHanoi.Civic.Reports;

/// <summary>One report as an official labelled it; what they did not decide is null.</summary>
public sealed record TaughtReport(
    Guid Id,
    string MaskedText,
    Language Language,
    Category Category,
    Urgency? Urgency
);

/// <summary>What a candidate is to be made of, and under which version.</summary>
public sealed record CandidateOrder(string Version, IReadOnlyList<TaughtReport> Taught)
{
    /// <summary>Same seed, data and samples, same model.</summary>
    public int Seed { get; init; } = 20261125;

    /// <summary>Parts of the families left out in turn to calibrate on. Fewer is quicker and less sure.</summary>
    public int Folds { get; init; } = 2;
}

/// <summary>Stages of a retraining in the order in which they come.</summary>
public enum TrainingStage
{
    Waiting,
    Reading,
    Encoding,
    Examining,
    Learning,
    Yardstick,
    Comparing,
    Done,
}

/// <summary>How far one stage is, 0–1.</summary>
public sealed record TrainingProgress(TrainingStage Stage, double Share);

/// <summary>
/// Makes a candidate beside the models in use, in the state folder and never over a shipped one, on a thread
/// that lets every citizen go first; and compares two models on texts that neither has learnt from.
/// </summary>
public interface ICandidateTraining
{
    Task TrainAsync(
        CandidateOrder order,
        IProgress<TrainingProgress> progress,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// The candidate against the version in use. The shipped model has read the frozen texts in its own
    /// training, so its twin (the same training without them) stands in for it.
    /// </summary>
    Task<ModelComparison> CompareAsync(
        string current,
        CandidateOrder candidate,
        IProgress<TrainingProgress> progress,
        CancellationToken cancellationToken
    );
}
