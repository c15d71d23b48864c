namespace iHanoi.Civic.Knowledge;

/// <summary>One file's fate in an ingest run. A bad file never stops the run.</summary>
public sealed record FileResult(
    string Path,
    string? DocumentId,
    FileOutcome Outcome,
    string? Reason,
    int Chunks
);

public enum FileOutcome
{
    Written,
    Unchanged,
    Deleted,
    Skipped,
}

public sealed record IngestionResult(IReadOnlyList<FileResult> Files)
{
    public int Count(FileOutcome outcome) => Files.Count(file => file.Outcome == outcome);
}

/// <summary>How far a run is: files done of all, and the file in hand.</summary>
public sealed record IngestionProgress(int Done, int Total, string Current);

/// <summary>A file offered from outside the file system (an upload).</summary>
public sealed record UploadedFile(string Name, ReadOnlyMemory<byte> Content);

public enum DocumentState
{
    Published,
    Withdrawn,
}

public sealed record DocumentSummary(
    string Id,
    string Title,
    string Kind,
    DocumentState State,
    int Version,
    int Chunks,
    Validity Validity,
    string? Issuer,
    DateTimeOffset ChangedAt
);

public sealed record DocumentVersion(
    int Number,
    string ContentHash,
    DateTimeOffset WrittenAt,
    int Chunks,
    bool IsCurrent
);

public sealed record DocumentDetails(
    DocumentSummary Summary,
    string Text,
    string? Source,
    string? Licence,
    IReadOnlyList<string> LegalBasis,
    IReadOnlyList<DocumentVersion> Versions,
    IReadOnlyList<Chunk> Chunks
);

/// <summary>Curating the knowledge base. Every write is durable before it returns.</summary>
public interface IKnowledgeBase
{
    /// <summary>
    /// Reads a file or folder. Idempotent by content hash: the same again writes nothing. With
    /// <paramref name="prune"/>, documents that came from this folder before and are gone are withdrawn.
    /// </summary>
    Task<IngestionResult> IngestAsync(
        string path,
        bool prune,
        IProgress<IngestionProgress>? progress,
        CancellationToken cancellationToken
    );

    Task<FileResult> AddAsync(UploadedFile file, CancellationToken cancellationToken);

    Task<IReadOnlyList<DocumentSummary>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Null version: the current one. Null result: no such document or version.</summary>
    Task<DocumentDetails?> FindAsync(
        string documentId,
        int? version,
        CancellationToken cancellationToken
    );

    /// <summary>Takes a document out of search; its versions and citations stay readable.</summary>
    Task<bool> WithdrawAsync(string documentId, CancellationToken cancellationToken);

    Task<bool> PublishAsync(string documentId, CancellationToken cancellationToken);
}
