using System.Text.Json.Serialization;
using iHanoi.Civic.Knowledge.Publishing;

namespace iHanoi.Civic.Knowledge;

/// <summary>One file's fate in an ingest run. A bad file never stops the run.</summary>
public sealed record FileResult(
    string Path,
    string? DocumentId,
    FileOutcome Outcome,
    string? Reason,
    int Chunks
)
{
    /// <summary>The version that was written, or that says the same already; null when there is none.</summary>
    public int? Version { get; init; }

    /// <summary>The document's content hash; null when there is no document.</summary>
    public string? ContentHash { get; init; }

    /// <summary>How sure the words of scanned pages are on average, 0 to 1; null when no page was a scan.</summary>
    public double? Confidence { get; init; }

    /// <summary>Scanned pages that wait for a person and are in no answer, by number.</summary>
    public IReadOnlyList<int> PagesWaiting { get; init; } = [];

    /// <summary>The files of an archive, each with its own fate; empty for any other file.</summary>
    public IReadOnlyList<FileResult> Inside { get; init; } = [];

    /// <summary>The best that became of its files is what became of the archive.</summary>
    public static FileResult OfArchive(string path, IReadOnlyList<FileResult> inside)
    {
        var outcome = inside.Select(file => file.Outcome).DefaultIfEmpty(FileOutcome.Skipped).Min();
        var reason = outcome is FileOutcome.Skipped && inside is not [] ? inside[0].Reason : null;

        return new FileResult(path, null, outcome, reason, inside.Sum(file => file.Chunks))
        {
            Inside = inside,
        };
    }

    /// <summary>This file, or instead of an archive the files in it.</summary>
    public IEnumerable<FileResult> Leaves() =>
        Inside is [] ? [this] : Inside.SelectMany(file => file.Leaves());
}

[JsonConverter(typeof(JsonStringEnumConverter<FileOutcome>))]
public enum FileOutcome
{
    Written,
    Unchanged,
    Deleted,
    Skipped,
}

/// <summary>What became of each file; an archive is there as the files in it.</summary>
public sealed record IngestionResult(IReadOnlyList<FileResult> Files)
{
    public int Count(FileOutcome outcome) => Files.Count(file => file.Outcome == outcome);
}

/// <summary>How far a run is: files done of all, and the file in hand.</summary>
public sealed record IngestionProgress(int Done, int Total, string Current);

/// <summary>A file offered from outside the file system (an upload).</summary>
public sealed record UploadedFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>Whose draft it becomes; null is the operator, whose files are published at once.</summary>
    public Curator? Author { get; init; }

    /// <summary>Where on the web it was read; null: it is no page of the web.</summary>
    public WebOrigin? Web { get; init; }

    /// <summary>Of which wards its sender states it is (<see cref="WardScope"/>); none: as the file says.</summary>
    public IReadOnlyList<string> Wards { get; init; } = WardScope.WholeCity;
}

/// <summary>
/// Where and when a page was read. It names the document, so that the same address is the same document; the title is
/// the source's, for a page that has none.
/// </summary>
public sealed record WebOrigin(Uri Address, DateTimeOffset ReadAt, string? Title)
{
    /// <summary>Content that was taken in before: what says the same again is unchanged, also when it was turned down.</summary>
    public string? KnownHash { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<DocumentState>))]
public enum DocumentState
{
    Published,
    Withdrawn,

    /// <summary>No version of it was ever published.</summary>
    Draft,
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
)
{
    /// <summary>Who keeps the text right; null: its source names nobody.</summary>
    public string? Owner { get; init; }

    public string? Source { get; init; }

    /// <summary>When its page was read from the web; null: it is no page of the web.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    public Audience Audience { get; init; }

    /// <summary>Five-digit codes of the wards it is of; none: it is of the whole city.</summary>
    public IReadOnlyList<string> Wards { get; init; } = WardScope.WholeCity;
}

public sealed record DocumentVersion(
    int Number,
    string ContentHash,
    DateTimeOffset WrittenAt,
    int Chunks,
    bool IsCurrent
)
{
    public VersionStage Stage { get; init; }

    /// <summary>Null: the operator.</summary>
    public Curator? Author { get; init; }

    /// <summary>Whether it is or was in answers, so that a citation may have quoted it. A draft is nobody's yet.</summary>
    public bool WasPublished =>
        Stage is VersionStage.Published or VersionStage.Replaced or VersionStage.Withdrawn;
}

public sealed record DocumentDetails(
    DocumentSummary Summary,
    string Text,
    string? Source,
    string? Licence,
    IReadOnlyList<string> LegalBasis,
    IReadOnlyList<DocumentVersion> Versions,
    IReadOnlyList<Chunk> Chunks
)
{
    /// <summary>The version whose text this is.</summary>
    public DocumentVersion Shown => Versions.First(version => version.Number == Summary.Version);
}

/// <summary>What the knowledge base holds, and files into it. Every write is durable before it returns.</summary>
public interface IKnowledgeBase
{
    /// <summary>
    /// Reads a file or folder. Idempotent by content hash: the same again writes nothing. With
    /// <paramref name="prune"/>, documents that came from this folder before and are gone are withdrawn. Of which
    /// <paramref name="wards"/> all of it is, as its sender states (<see cref="WardScope"/>); none: as each file says.
    /// </summary>
    Task<IngestionResult> IngestAsync(
        string path,
        bool prune,
        IReadOnlyList<string> wards,
        IProgress<IngestionProgress>? progress,
        CancellationToken cancellationToken
    );

    Task<IngestionResult> IngestAsync(
        string path,
        bool prune,
        IProgress<IngestionProgress>? progress,
        CancellationToken cancellationToken
    ) => IngestAsync(path, prune, WardScope.WholeCity, progress, cancellationToken);

    /// <summary>Tells <paramref name="progress"/> each stage as it begins, and each chunk as it is embedded.</summary>
    Task<FileResult> AddAsync(
        UploadedFile file,
        IProgress<FileProgress>? progress,
        CancellationToken cancellationToken
    );

    Task<FileResult> AddAsync(UploadedFile file, CancellationToken cancellationToken) =>
        AddAsync(file, progress: null, cancellationToken);

    /// <summary>All documents but past cases (<see cref="Cases.ICaseShelf"/>).</summary>
    Task<IReadOnlyList<DocumentSummary>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Null version: the current one. Null result: no such document or version.</summary>
    Task<DocumentDetails?> FindAsync(
        string documentId,
        int? version,
        CancellationToken cancellationToken
    );
}
