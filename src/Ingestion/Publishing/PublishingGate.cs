using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Index;
using iHanoi.Ingestion.Index.Store;

namespace iHanoi.Ingestion.Publishing;

/// <summary>
/// The one way from "reviewed" to "published". The result and the publishing it allows are one transaction, and the
/// index moves from one snapshot to the next: readers see the old version or the new one, never neither.
/// </summary>
internal sealed class PublishingGate(
    GateMeasuring measuring,
    GateRows runs,
    VersionVectors vectors,
    KnowledgeTransactions transactions,
    IRefreshingIndex index
) : IPublishingGate
{
    public Task<GateAsked> AskAsync(
        VersionKey version,
        Curator by,
        CancellationToken cancellationToken
    ) =>
        transactions.RunAsync(
            write =>
                VersionActs.RefusesPublishing(write, version) is { } refusal
                    ? new GateAsked(null, refusal)
                    : new GateAsked(GateRows.Open(write, version, by), null),
            cancellationToken
        );

    public async Task RunAsync(Guid run, CancellationToken cancellationToken)
    {
        if (
            runs.Find(run) is not { Result: null } open
            || await vectors.WithVectorsAsync(open.Version, cancellationToken) is not { } candidate
        )
        {
            return;
        }

        var result = await measuring.MeasureAsync(
            candidate,
            (done, total) =>
                transactions.RunAsync(
                    write => GateRows.Report(write, run, done, total),
                    cancellationToken
                ),
            cancellationToken
        );
        await transactions.RunAsync(write => Finish(write, open, result), cancellationToken);
        await index.RefreshAsync(cancellationToken);
    }

    public Task<GateRun?> FindAsync(Guid run, CancellationToken cancellationToken) =>
        Task.Run(() => runs.Find(run), cancellationToken);

    public Task<IReadOnlyDictionary<VersionKey, GateRun>> LatestAsync(
        CancellationToken cancellationToken
    ) => Task.Run(runs.Latest, cancellationToken);

    public async Task<PublishingRefusal?> OverrideAsync(
        Guid run,
        Curator by,
        string? why,
        CancellationToken cancellationToken
    )
    {
        if (runs.Find(run) is not { Result.Blocks: true } blocked)
        {
            return PublishingRefusal.NotFound;
        }

        if (why?.Trim() is not { Length: > 0 } reason)
        {
            return PublishingRefusal.ReasonMissing;
        }

        var refusal = await transactions.RunAsync(
            write =>
                VersionActs.Publish(
                    write,
                    blocked.Version,
                    ActKind.PublishedDespiteGate,
                    by,
                    reason
                ),
            cancellationToken
        );
        await index.RefreshAsync(cancellationToken);
        return refusal;
    }

    // A version that was sent back while it was measured stays where it is.
    private static bool Finish(Writing write, GateRun run, GateResult result) =>
        GateRows.Finish(write, run.Id, result)
        && !result.Blocks
        && VersionActs.Publish(write, run.Version, ActKind.Published, run.AskedBy, why: null)
            is null;
}
