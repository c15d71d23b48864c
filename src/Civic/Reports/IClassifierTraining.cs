namespace iHanoi.Civic.Reports;

/// <summary>How to train a model.</summary>
public sealed record ClassifierTrainingOptions
{
    /// <summary>Same seed and data, same model to the byte.</summary>
    public int Seed { get; init; } = 20261125;

    /// <summary>Replace the model in place even when the new one measures worse on held-out families.</summary>
    public bool Force { get; init; }

    /// <summary>Held-out fifths of the families used to calibrate. Fewer is quicker and less sure.</summary>
    public int Folds { get; init; } = 5;
}

/// <summary>What a training did: figures on held-out families, and whether the model was put in place.</summary>
public sealed record ClassifierTrainingOutcome(
    string Version,
    bool Written,
    string Reason,
    IReadOnlyDictionary<string, double> Metrics
);

/// <summary>One model that <c>./run train</c> can make; there are several.</summary>
public interface IClassifierTraining
{
    /// <summary>The word that chooses it on the command line, as "reports" or "duplicates".</summary>
    string Model { get; }

    /// <summary>Left out of a whole run: it takes longer than all the others, or nothing uses it as delivered.</summary>
    bool OnlyWhereNamed => false;

    /// <summary>Trains, calibrates and writes models/…/version; refuses to replace a better model.</summary>
    Task<ClassifierTrainingOutcome> TrainAsync(
        ClassifierTrainingOptions options,
        IProgress<string> progress,
        CancellationToken cancellationToken
    );
}
