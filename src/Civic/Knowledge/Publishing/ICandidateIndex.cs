namespace iHanoi.Civic.Knowledge.Publishing;

/// <summary>
/// The index as it is and as it would be with one waiting version published: both of the same moment, and neither moves
/// while it is searched.
/// </summary>
public interface IComparedIndexes
{
    /// <summary>Names the state of the index that both were made of.</summary>
    string Version { get; }

    /// <summary>Best first, in what readers see.</summary>
    ValueTask<IReadOnlyList<Passage>> SearchNowAsync(
        PassageQuery query,
        CancellationToken cancellationToken
    );

    /// <summary>Best first, in what they would see: the candidate stands in the place of its document's version.</summary>
    ValueTask<IReadOnlyList<Passage>> SearchThenAsync(
        PassageQuery query,
        CancellationToken cancellationToken
    );
}

/// <summary>What asking for a candidate's index came to.</summary>
public abstract record CandidateOpening
{
    private CandidateOpening() { }

    public sealed record Ready(IComparedIndexes Indexes) : CandidateOpening;

    /// <summary>
    /// <see cref="PublishingRefusal.NotFound"/>: no such version; <see cref="PublishingRefusal.NotWaiting"/>: it is
    /// published already, or was sent back; <see cref="PublishingRefusal.Preparing"/>: it is being made in the
    /// background, or another one is, and asking again in a moment finds it.
    /// </summary>
    public sealed record Refused(PublishingRefusal Why) : CandidateOpening;
}

/// <summary>Makes the index of one candidate at a time; readers see nothing of it.</summary>
public interface ICandidateIndex
{
    /// <summary>For a draft or a reviewed version. Waits a moment at most: what takes longer goes on meanwhile.</summary>
    Task<CandidateOpening> OpenAsync(VersionKey version, CancellationToken cancellationToken);
}
