using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Index.Embedded;
using iHanoi.Ingestion.Index.Store;
using Microsoft.Extensions.Logging;

namespace iHanoi.Ingestion.Publishing;

/// <summary>
/// Holds the counted words of the one candidate that was asked for last. Its index is laid over the running one at each
/// opening, so nothing old is kept alive and a publishing in between is seen.
/// </summary>
internal sealed class CandidateShelf(
    VersionQueue queue,
    VersionVectors vectors,
    EmbeddedIndex index,
    TimeProvider time,
    ILogger<CandidateShelf> logger
) : ICandidateIndex, IDisposable
{
    /// <summary>Freed when nobody has asked for it this long.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    // As a rule the vectors are there and counting takes milliseconds; after a change of the encoder it takes longer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _one = new();
    private readonly CancellationTokenSource _ending = new();
    private Candidate? _held;

    internal bool IsEmpty => Volatile.Read(ref _held) is null;

    public async Task<CandidateOpening> OpenAsync(
        VersionKey version,
        CancellationToken cancellationToken
    )
    {
        var place = await Task.Run(() => queue.PlaceOf(version), cancellationToken);

        if (place is not { Stage: StoredStage.Draft or StoredStage.Reviewed })
        {
            return new CandidateOpening.Refused(
                place is null ? PublishingRefusal.NotFound : PublishingRefusal.NotWaiting
            );
        }

        if (Hold(version, place) is not { } candidate)
        {
            return new CandidateOpening.Refused(PublishingRefusal.Preparing);
        }

        try
        {
            return await candidate.Making.WaitAsync(Patience, time, cancellationToken) is { } made
                ? await ReadyAsync(made, cancellationToken)
                : new CandidateOpening.Refused(PublishingRefusal.NotFound);
        }
        catch (TimeoutException) when (!candidate.Making.IsCompleted)
        {
            return new CandidateOpening.Refused(PublishingRefusal.Preparing);
        }
    }

    private async Task<CandidateOpening> ReadyAsync(
        IndexedDocument made,
        CancellationToken cancellationToken
    )
    {
        var (now, then) = await index.BesideAsync(made, cancellationToken);
        return new CandidateOpening.Ready(new ComparedIndexes(now, then));
    }

    public void Dispose()
    {
        _ending.Cancel();
        Volatile.Read(ref _held)?.Free.Dispose();
        _ending.Dispose();
    }

    // Null while another one is being made: two at once would cost twice the memory and make both late.
    private Candidate? Hold(VersionKey version, VersionPlace place)
    {
        lock (_one)
        {
            if (_held is { Making.IsFaulted: false } held && held.IsOf(version, place))
            {
                held.Free.Change(Kept, Timeout.InfiniteTimeSpan);
                return held;
            }

            if (_held is { Making.IsCompleted: false })
            {
                return null;
            }

            _held?.Free.Dispose();
            return _held = new Candidate(
                version,
                place,
                Task.Run(() => MakeAsync(version)),
                time.CreateTimer(Free, version, Kept, Timeout.InfiniteTimeSpan)
            );
        }
    }

    private async Task<IndexedDocument?> MakeAsync(VersionKey version)
    {
        try
        {
            return await vectors.WithVectorsAsync(version, _ending.Token) is { } stored
                ? index.Count(stored)
                : null;
        }
        catch (Exception reason) when (reason is not OperationCanceledException)
        {
            // Whoever asked may have gone: nobody else would tell.
            logger.CandidateNotMade(reason, version.DocumentId, version.Number);
            throw;
        }
    }

    private void Free(object? version)
    {
        lock (_one)
        {
            if (_held?.Version.Equals(version) is true && _held.Making.IsCompleted)
            {
                _held.Free.Dispose();
                _held = null;
            }
        }
    }

    private sealed record Candidate(
        VersionKey Version,
        VersionPlace Place,
        Task<IndexedDocument?> Making,
        ITimer Free
    )
    {
        /// <summary>A chunk that was merged, split or put aside since makes it another one.</summary>
        public bool IsOf(VersionKey version, VersionPlace place) =>
            Version == version && Place.Generation == place.Generation;
    }
}
