using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Index;
using iHanoi.Ingestion.Index.Store;

namespace iHanoi.Ingestion.Publishing;

/// <summary>The acts of people on versions; what readers see follows at once.</summary>
internal sealed class VersionPublishing(
    KnowledgeTransactions transactions,
    VersionQueue queue,
    VersionVectors vectors,
    IRefreshingIndex index
) : IPublishing
{
    public Task<IReadOnlyList<WaitingVersion>> WaitingAsync(CancellationToken cancellationToken) =>
        Task.Run(queue.Waiting, cancellationToken);

    public Task<IReadOnlyList<VersionAct>> ActsAsync(
        string documentId,
        CancellationToken cancellationToken
    ) => Task.Run(() => queue.Acts(documentId), cancellationToken);

    public Task<PublishingRefusal?> ApproveAsync(
        VersionKey version,
        Curator by,
        CancellationToken cancellationToken
    ) => ActAsync(write => VersionActs.Approve(write, version, by), cancellationToken);

    public async Task<PublishingRefusal?> SendBackAsync(
        VersionKey version,
        Curator by,
        string? why,
        CancellationToken cancellationToken
    ) =>
        why?.Trim() is { Length: > 0 } reason
            ? await ActAsync(
                write => VersionActs.SendBack(write, version, by, reason),
                cancellationToken
            )
            : PublishingRefusal.ReasonMissing;

    public async Task<PublishingRefusal?> RollBackAsync(
        VersionKey version,
        Curator by,
        CancellationToken cancellationToken
    )
    {
        await vectors.WithVectorsAsync(version, cancellationToken);
        return await ActAsync(write => VersionActs.RollBack(write, version, by), cancellationToken);
    }

    public Task<PublishingRefusal?> WithdrawAsync(
        string documentId,
        Curator? by,
        CancellationToken cancellationToken
    ) =>
        ActAsync(
            write => VersionActs.SetState(write, documentId, StoredState.Withdrawn, by),
            cancellationToken
        );

    public Task<PublishingRefusal?> RestoreAsync(
        string documentId,
        Curator? by,
        CancellationToken cancellationToken
    ) => ActAsync(write => VersionActs.Restore(write, documentId, by), cancellationToken);

    private async Task<PublishingRefusal?> ActAsync(
        Func<Writing, PublishingRefusal?> act,
        CancellationToken cancellationToken
    )
    {
        var refusal = await transactions.RunAsync(act, cancellationToken);
        await index.RefreshAsync(cancellationToken);
        return refusal;
    }
}
