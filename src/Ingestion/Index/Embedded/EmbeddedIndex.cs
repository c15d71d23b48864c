using iHanoi.Civic.Knowledge;
using iHanoi.Encoder;
using iHanoi.Ingestion.Index.Embedded.Growing;
using iHanoi.Ingestion.Index.Ranking;
using iHanoi.Ingestion.Index.Store;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>
/// The default index: searched in memory, filled from the database at the first search. A write (by this process or
/// another) is seen by its generation; only what changed is read again.
/// </summary>
internal sealed class EmbeddedIndex(
    IndexGrowth growth,
    SpokenWords spoken,
    IPassageTexts texts,
    ISentenceEncoder encoder,
    RankerFolder ranker,
    IOptions<RetrievalOptions> options,
    TimeProvider time,
    ILogger<EmbeddedIndex> logger
) : IRefreshingIndex, IScoringIndex, IDisposable
{
    private static readonly PassageScore Unscored = new(0, 0, 0, []);

    private readonly SemaphoreSlim _one = new(1);
    private GrownIndex _grown = GrownIndex.None;
    private IndexShelves? _shelves;
    private long _looked;

    /// <summary>Names the knowledge only: a new case changes no answer about a rule.</summary>
    public string Version => VersionOf(Volatile.Read(ref _shelves)?.Knowledge.Generation ?? 0);

    public async ValueTask<IReadOnlyList<Passage>> SearchAsync(
        PassageQuery query,
        CancellationToken cancellationToken
    ) =>
        await SearchAsync(
            (await ShelvesAsync(cancellationToken)).For(query),
            query,
            cancellationToken
        );

    internal async ValueTask<IReadOnlyList<Passage>> SearchAsync(
        IndexSnapshot snapshot,
        PassageQuery query,
        CancellationToken cancellationToken
    ) => await Search().RunAsync(snapshot, query, cancellationToken);

    public async ValueTask<SearchRound?> ScoreAsync(
        PassageQuery query,
        CancellationToken cancellationToken
    )
    {
        var snapshot = (await ShelvesAsync(cancellationToken)).For(query);
        return await Search().ScoreAsync(snapshot, query, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<Passage>> ReadAsync(
        string documentId,
        CancellationToken cancellationToken
    )
    {
        var chunks = (await ShelvesAsync(cancellationToken)).Knowledge.ChunksOf(documentId);
        var read = texts.Read(chunks);

        return
        [
            .. chunks
                .Where(read.ContainsKey)
                .Where(chunk => read[chunk].Document.Audience is Audience.Public)
                .Select(chunk => new Passage(read[chunk].Chunk, Unscored, read[chunk].Document)),
        ];
    }

    /// <summary>A version's words, counted as for a segment.</summary>
    internal IndexedDocument Count(StoredDocument candidate) => growth.Index(candidate);

    /// <summary>The index as it is, and as it would be with a candidate in its document's place.</summary>
    internal async Task<(FrozenIndex Now, FrozenIndex Then)> BesideAsync(
        IndexedDocument candidate,
        CancellationToken cancellationToken
    )
    {
        var now = (await ShelvesAsync(cancellationToken)).Knowledge;
        var then = await Task.Run(() => now.With(candidate), cancellationToken);

        return (new FrozenIndex(this, now), new FrozenIndex(this, then));
    }

    /// <summary>Takes in what was written since the last look. Searches go on in what is there.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);

        try
        {
            await Task.Run(Grow, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    internal string VersionOf(long generation) => $"embedded/{encoder.Model}/{generation}";

    private PassageSearch Search() =>
        new(encoder, spoken.Understanding, ranker.Model, texts, options.Value);

    private void Grow()
    {
        var next = growth.Next(_grown);

        if (next == _grown)
        {
            return;
        }

        var shelves = (_shelves ?? IndexShelves.None(options.Value)).Next(next);
        spoken.Learn();
        _grown = next;
        Volatile.Write(ref _shelves, shelves);
        logger.IndexReady(
            Version,
            shelves.Knowledge.Documents,
            shelves.Knowledge.Passages.Count,
            shelves.Cases.Documents
        );
    }

    private async ValueTask<IndexShelves> ShelvesAsync(CancellationToken cancellationToken)
    {
        // Who comes while another takes in what was written searches what is there.
        if (Volatile.Read(ref _shelves) is null || (_one.CurrentCount > 0 && IsTimeToLook()))
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
}
