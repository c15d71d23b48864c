namespace iHanoi.Civic.Knowledge.Publishing;

/// <summary>
/// A version that somebody still has to act on. <see cref="Published"/> is the version that readers see meanwhile;
/// null when the document is in no answer.
/// </summary>
public sealed record WaitingVersion(
    VersionKey Version,
    string Title,
    VersionStage Stage,
    Curator? Author,
    DateTimeOffset WrittenAt,
    int? Published
);

/// <summary>
/// The life of a version: draft → reviewed by a second person → published → replaced or withdrawn. Each act is one
/// transaction with its line in the record, and the index follows before it returns. Null result: done.
/// </summary>
public interface IPublishing
{
    /// <summary>Drafts and reviewed versions, the longest waiting first.</summary>
    Task<IReadOnlyList<WaitingVersion>> WaitingAsync(CancellationToken cancellationToken);

    /// <summary>Everything that was done to a document's versions, newest first.</summary>
    Task<IReadOnlyList<VersionAct>> ActsAsync(
        string documentId,
        CancellationToken cancellationToken
    );

    /// <summary>Refused to the author: a second person reviews.</summary>
    Task<PublishingRefusal?> ApproveAsync(
        VersionKey version,
        Curator by,
        CancellationToken cancellationToken
    );

    Task<PublishingRefusal?> SendBackAsync(
        VersionKey version,
        Curator by,
        string? why,
        CancellationToken cancellationToken
    );

    /// <summary>Goes back (or forward again) to a version that was published before.</summary>
    Task<PublishingRefusal?> RollBackAsync(
        VersionKey version,
        Curator by,
        CancellationToken cancellationToken
    );

    /// <summary>Takes a document out of search; its versions and citations stay readable.</summary>
    Task<PublishingRefusal?> WithdrawAsync(
        string documentId,
        Curator? by,
        CancellationToken cancellationToken
    );

    /// <summary>Puts a withdrawn document back as it was.</summary>
    Task<PublishingRefusal?> RestoreAsync(
        string documentId,
        Curator? by,
        CancellationToken cancellationToken
    );
}
