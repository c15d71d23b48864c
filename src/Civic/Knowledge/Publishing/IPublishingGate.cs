namespace iHanoi.Civic.Knowledge.Publishing;

/// <summary>A run to follow, or why there is none.</summary>
public sealed record GateAsked(Guid? Run, PublishingRefusal? Refusal);

/// <summary>
/// A reviewed version is published by passing the gate: the regression questions are searched on the index as it is
/// and with the candidate in it. The measuring runs in the background; whoever passes is published by it.
/// </summary>
public interface IPublishingGate
{
    /// <summary>Opens a run, or finds the one that is already open for this version.</summary>
    Task<GateAsked> AskAsync(VersionKey version, Curator by, CancellationToken cancellationToken);

    /// <summary>
    /// Measures and, when nothing blocks, publishes in the transaction that keeps the result. May be called again after
    /// a crash: a finished run is left alone.
    /// </summary>
    Task RunAsync(Guid run, CancellationToken cancellationToken);

    Task<GateRun?> FindAsync(Guid run, CancellationToken cancellationToken);

    /// <summary>The newest run of each version that has one.</summary>
    Task<IReadOnlyDictionary<VersionKey, GateRun>> LatestAsync(CancellationToken cancellationToken);

    /// <summary>Publishes although the gate blocks; the reason is kept for ever.</summary>
    Task<PublishingRefusal?> OverrideAsync(
        Guid run,
        Curator by,
        string? why,
        CancellationToken cancellationToken
    );
}
