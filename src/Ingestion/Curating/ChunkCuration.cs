using iHanoi.Civic.Knowledge.Curating;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Chunking;
using iHanoi.Ingestion.Index;
using iHanoi.Ingestion.Index.Store;

namespace iHanoi.Ingestion.Curating;

/// <summary>Edits are prepared outside the transaction (encoding takes its time) and checked again inside it.</summary>
internal sealed class ChunkCuration(
    CutVersions versions,
    KnowledgeTransactions transactions,
    ChunkEncoding encoding,
    PassageBudget budget,
    IRefreshingIndex index
) : IChunkCuration
{
    public Task<IReadOnlyList<ChunkEdit>> EditsAsync(
        VersionKey version,
        CancellationToken cancellationToken
    ) => Task.Run(() => versions.Edits(version), cancellationToken);

    public Task<IReadOnlyList<SplitPlace>> PlacesAsync(
        VersionKey version,
        int ordinal,
        CancellationToken cancellationToken
    ) =>
        Task.Run<IReadOnlyList<SplitPlace>>(
            () =>
                versions.Find(version) is { } cut && cut.Chunk(ordinal) is { IsInUse: true } chunk
                    ? [.. ChunkShape.Places(cut.Text, chunk.Span)]
                    : [],
            cancellationToken
        );

    public async Task<ChunkEdited> MergeAsync(
        VersionKey version,
        int ordinal,
        Curator by,
        CancellationToken cancellationToken
    )
    {
        if (versions.Find(version) is not { } cut || cut.Chunk(ordinal) is not { } first)
        {
            return Refused(ChunkRefusal.NotFound);
        }

        switch (cut.After(first))
        {
            case var _ when !first.IsInUse:
                return Refused(ChunkRefusal.NotInUse);
            case null:
                return Refused(ChunkRefusal.NoNext);
            case { IsInUse: false }:
                return Refused(ChunkRefusal.DisabledBetween);
            case { } second:
                var merged = Counted(
                    cut.Text,
                    ChunkShape.Merged(cut.Text, first.Span, second.Span)
                );

                return merged.Tokens > budget.Of(cut.Title, merged.HeadingPath)
                    ? Refused(ChunkRefusal.TooLong)
                    : await WriteAsync(
                        cut,
                        new Change(ChunkEditKind.Merged, [first.Ordinal, second.Ordinal], [merged]),
                        by,
                        cancellationToken
                    );
        }
    }

    public async Task<ChunkEdited> SplitAsync(
        VersionKey version,
        int ordinal,
        int place,
        Curator by,
        CancellationToken cancellationToken
    )
    {
        if (versions.Find(version) is not { } cut || cut.Chunk(ordinal) is not { } chunk)
        {
            return Refused(ChunkRefusal.NotFound);
        }

        return !chunk.IsInUse ? Refused(ChunkRefusal.NotInUse)
            : ChunkShape.Split(cut.Text, chunk.Span, place) is not { } parts
                ? Refused(ChunkRefusal.NoSuchPlace)
            : await WriteAsync(
                cut,
                new Change(
                    ChunkEditKind.Split,
                    [chunk.Ordinal],
                    [Counted(cut.Text, parts.First), Counted(cut.Text, parts.Second)]
                ),
                by,
                cancellationToken
            );
    }

    public async Task<ChunkEdited> DisableAsync(
        VersionKey version,
        int ordinal,
        Curator by,
        CancellationToken cancellationToken
    ) =>
        versions.Find(version) is not { } cut || cut.Chunk(ordinal) is not { } chunk
            ? Refused(ChunkRefusal.NotFound)
        : !chunk.IsInUse ? Refused(ChunkRefusal.NotInUse)
        : await WriteAsync(
            cut,
            new Change(ChunkEditKind.Disabled, [ordinal], []),
            by,
            cancellationToken
        );

    public async Task<ChunkRefusal?> UndoAsync(
        VersionKey version,
        int edit,
        CancellationToken cancellationToken
    )
    {
        var refusal = await transactions.RunAsync(
            write => ChunkActs.Undo(write, version, edit),
            cancellationToken
        );
        await index.RefreshAsync(cancellationToken);
        return refusal;
    }

    private async Task<ChunkEdited> WriteAsync(
        CutVersion cut,
        Change change,
        Curator by,
        CancellationToken cancellationToken
    )
    {
        var vectors = await Task.WhenAll(
            change.Makes.Select(span =>
                encoding.OneAsync(cut.Title, cut.Text, span, cancellationToken)
            )
        );
        var encoded = new EncodedChange(change, encoding.Model, vectors);
        var edited = await transactions.RunAsync(
            write => ChunkActs.Make(write, cut.Version, encoded, by),
            cancellationToken
        );
        await index.RefreshAsync(cancellationToken);
        return edited;
    }

    private ChunkSpan Counted(string text, ChunkSpan span) =>
        span with
        {
            Tokens = budget.Count(text[span.Start..span.End]),
        };

    private static ChunkEdited Refused(ChunkRefusal refusal) => new(null, refusal);
}
