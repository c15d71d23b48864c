using iHanoi.Civic.Knowledge;
using iHanoi.Encoder;
using iHanoi.Ingestion.Index.Queries;
using iHanoi.Ingestion.Index.Queries.Restoring;
using iHanoi.Ingestion.Index.Ranking;
using iHanoi.Ingestion.Index.Store;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>
/// The default index: everything in memory, filled from the database at the first search. A write (by this process or
/// another) is seen by its generation; only what changed is read again.
/// </summary>
internal sealed class EmbeddedIndex(
    KnowledgeLibrary library,
    ISentenceEncoder encoder,
    QueryUnderstanding understanding,
    RankerFolder ranker,
    IOptions<RetrievalOptions> options,
    TimeProvider time,
    ILogger<EmbeddedIndex> logger
) : IRefreshingIndex, IScoringIndex, IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly Vocabulary _vocabulary = new();
    private SyllableCounting? _spoken;
    private QueryUnderstanding? _understanding;
    private IndexSnapshot? _snapshot;
    private long _looked;

    public string Version =>
        $"embedded/{encoder.Model}/{Volatile.Read(ref _snapshot)?.Generation ?? 0}";

    public async ValueTask<IReadOnlyList<Passage>> SearchAsync(
        PassageQuery query,
        CancellationToken cancellationToken
    ) => await SearchAsync(await SnapshotAsync(cancellationToken), query, cancellationToken);

    internal async ValueTask<IReadOnlyList<Passage>> SearchAsync(
        IndexSnapshot snapshot,
        PassageQuery query,
        CancellationToken cancellationToken
    )
    {
        return await Search().RunAsync(snapshot, query, cancellationToken);
    }

    public async ValueTask<SearchRound?> ScoreAsync(
        PassageQuery query,
        CancellationToken cancellationToken
    )
    {
        var snapshot = await SnapshotAsync(cancellationToken);
        return await Search().ScoreAsync(snapshot, query, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<Passage>> ReadAsync(
        string documentId,
        CancellationToken cancellationToken
    )
    {
        var snapshot = await SnapshotAsync(cancellationToken);

        return snapshot.Find(documentId) is { } document
            ? [.. document.Chunks.Select(chunk => new Passage(chunk, Unscored, document.Facts))]
            : [];
    }

    /// <summary>The index as it is, and as it would be with a candidate in its document's place.</summary>
    internal async Task<(FrozenIndex Now, FrozenIndex Then)> BesideAsync(
        StoredDocument candidate,
        CancellationToken cancellationToken
    )
    {
        var now = await SnapshotAsync(cancellationToken);
        var then = await Task.Run(() => With(now, candidate), cancellationToken);

        return (new FrozenIndex(this, now), new FrozenIndex(this, then));
    }

    /// <summary>Takes in what was written since the last look.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);

        try
        {
            var changes = await Task.Run(
                () => library.Rows.ChangedAfter(_snapshot?.Generation ?? -1, encoder.Model),
                cancellationToken
            );

            if (_snapshot?.Generation != changes.Generation)
            {
                Volatile.Write(
                    ref _snapshot,
                    await Task.Run(() => Next(changes), cancellationToken)
                );
                logger.IndexReady(Version, _snapshot!.Documents.Count, _snapshot.Places.Length);
            }
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private PassageSearch Search() =>
        new(
            encoder,
            Volatile.Read(ref _understanding) ?? understanding,
            _vocabulary,
            ranker.Model,
            options.Value
        );

    private static readonly PassageScore Unscored = new(0, 0, 0, []);

    private async ValueTask<IndexSnapshot> SnapshotAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _snapshot) is null || IsTimeToLook())
        {
            await RefreshAsync(cancellationToken);
        }

        return Volatile.Read(ref _snapshot)!;
    }

    // Another process may have written: the generation is one small query, asked at most this often.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(3);

    private bool IsTimeToLook()
    {
        var (before, now) = (Volatile.Read(ref _looked), time.GetTimestamp());
        return time.GetElapsedTime(before, now) >= LookEvery
            && Interlocked.CompareExchange(ref _looked, now, before) == before;
    }

    private IndexSnapshot Next(StoredChanges changes)
    {
        var indexing = new DocumentIndexing(_vocabulary, options.Value);
        var documents = (_snapshot?.Documents ?? []).ToDictionary(
            document => document.Facts.Id,
            StringComparer.Ordinal
        );
        var fresh = changes
            .Documents.Where(stored => stored.State is StoredState.Published)
            .AsParallel()
            .Select(stored =>
                indexing.Index(StoredWords.Of(stored), stored.Vectors, VersionRows.NamesOrdinal)
            )
            .ToArray();

        foreach (var stored in changes.Documents)
        {
            documents.Remove(stored.Id);
        }

        foreach (var document in fresh)
        {
            documents[document.Facts.Id] = document;
        }

        Hear(fresh);

        return new IndexSnapshot(
            changes.Generation,
            [.. documents.Values.OrderBy(document => document.Facts.Id, StringComparer.Ordinal)],
            _vocabulary,
            options.Value
        );
    }

    private IndexSnapshot With(IndexSnapshot now, StoredDocument candidate)
    {
        var document = new DocumentIndexing(_vocabulary, options.Value).Index(
            StoredWords.Of(candidate),
            candidate.Vectors,
            VersionRows.NamesOrdinal
        );

        return new IndexSnapshot(
            now.Generation,
            [
                .. now
                    .Documents.Where(other => other.Facts.Id != candidate.Id)
                    .Append(document)
                    .OrderBy(other => other.Facts.Id, StringComparer.Ordinal),
            ],
            _vocabulary,
            options.Value
        );
    }

    // A text that goes takes no words with it: to know a word too many does no harm.
    private void Hear(IReadOnlyList<IndexedDocument> fresh)
    {
        _spoken ??= understanding.Counting;

        if (_spoken is null || fresh is [])
        {
            return;
        }

        foreach (var document in fresh)
        {
            _spoken.Add(new DocumentWords(document.Facts, [], document.Chunks));
        }

        Volatile.Write(ref _understanding, understanding.Knowing(_spoken.ToModel()));
    }
}
