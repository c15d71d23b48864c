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
    private readonly ShelfBuilding _building = new(options.Value);
    private SyllableCounting? _spoken;
    private QueryUnderstanding? _understanding;
    private IndexShelves? _shelves;
    private long _looked;

    /// <summary>Names the knowledge only: a new case changes no answer about a rule.</summary>
    public string Version =>
        $"embedded/{encoder.Model}/{Volatile.Read(ref _shelves)?.Knowledge.Generation ?? 0}";

    public async ValueTask<IReadOnlyList<Passage>> SearchAsync(
        PassageQuery query,
        CancellationToken cancellationToken
    )
    {
        var shelves = await ShelvesAsync(cancellationToken);
        return await SearchAsync(shelves.For(query), query, cancellationToken);
    }

    internal async ValueTask<IReadOnlyList<Passage>> SearchAsync(
        IndexSnapshot snapshot,
        PassageQuery query,
        CancellationToken cancellationToken
    ) => await Search(query).RunAsync(snapshot, query, cancellationToken);

    public async ValueTask<SearchRound?> ScoreAsync(
        PassageQuery query,
        CancellationToken cancellationToken
    )
    {
        var shelves = await ShelvesAsync(cancellationToken);
        return await Search(query).ScoreAsync(shelves.For(query), query, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<Passage>> ReadAsync(
        string documentId,
        CancellationToken cancellationToken
    )
    {
        var shelves = await ShelvesAsync(cancellationToken);

        return shelves.Knowledge.Find(documentId) is { Facts.Audience: Audience.Public } document
            ? [.. document.Chunks.Select(chunk => new Passage(chunk, Unscored, document.Facts))]
            : [];
    }

    /// <summary>The index as it is, and as it would be with a candidate in its document's place.</summary>
    internal async Task<(FrozenIndex Now, FrozenIndex Then)> BesideAsync(
        StoredDocument candidate,
        CancellationToken cancellationToken
    )
    {
        var now = (await ShelvesAsync(cancellationToken)).Knowledge;
        var then = await Task.Run(() => _building.With(now, candidate), cancellationToken);

        return (new FrozenIndex(this, now), new FrozenIndex(this, then));
    }

    /// <summary>Takes in what was written since the last look.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);

        try
        {
            var changes = await Task.Run(
                () => library.Rows.ChangedAfter(_shelves?.Generation ?? -1, encoder.Model),
                cancellationToken
            );

            if (_shelves?.Generation != changes.Generation)
            {
                var next = await Task.Run(() => Next(changes), cancellationToken);
                Volatile.Write(ref _shelves, next);
                logger.IndexReady(
                    Version,
                    next.Knowledge.Documents.Count,
                    next.Knowledge.Places.Length,
                    next.Cases.Documents.Count
                );
            }
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private PassageSearch Search(PassageQuery query) =>
        new(
            encoder,
            Volatile.Read(ref _understanding) ?? understanding,
            _building.WordsFor(query),
            ranker.Model,
            options.Value
        );

    private static readonly PassageScore Unscored = new(0, 0, 0, []);

    private async ValueTask<IndexShelves> ShelvesAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _shelves) is null || IsTimeToLook())
        {
            await RefreshAsync(cancellationToken);
        }

        return Volatile.Read(ref _shelves)!;
    }

    // Another process may have written: the generation is one small query, asked at most this often.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(3);

    private bool IsTimeToLook()
    {
        var (before, now) = (Volatile.Read(ref _looked), time.GetTimestamp());
        return time.GetElapsedTime(before, now) >= LookEvery
            && Interlocked.CompareExchange(ref _looked, now, before) == before;
    }

    private IndexShelves Next(StoredChanges changes)
    {
        var (next, fresh) = _building.Next(_shelves, changes);
        Hear(fresh);
        return next;
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
