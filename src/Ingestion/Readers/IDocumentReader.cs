using System.Text.Json.Serialization;
using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Readers.Scans;

namespace iHanoi.Ingestion.Readers;

/// <summary>A file in hand: its path for messages and ids, its bytes for reading.</summary>
internal sealed record FileContent(string Path, byte[] Bytes)
{
    public string Extension { get; } = System.IO.Path.GetExtension(Path).ToLowerInvariant();

    public bool StartsWith(ReadOnlySpan<byte> signature) => Bytes.AsSpan().StartsWith(signature);
}

/// <summary>What a file says, before it has an id: sections in reading order, and its facts if it states them.</summary>
internal sealed record DocumentDraft(
    string? Title,
    IReadOnlyList<DocumentSection> Sections,
    FrontMatter? Facts = null
)
{
    /// <summary>The file's pages, when some of them were, or have yet to be, read from their pictures.</summary>
    public ScannedFile? Scan { get; init; }

    public static DocumentDraft Of(ScannedFile scan) =>
        new(scan.Title, scan.Sections()) { Scan = scan };
}

/// <summary>A draft, or the reason there is none.</summary>
[JsonDerivedType(typeof(Read), "read")]
[JsonDerivedType(typeof(Skipped), "skipped")]
[JsonDerivedType(typeof(Several), "several")]
internal abstract record ReadOutcome
{
    private ReadOutcome() { }

    public sealed record Read(DocumentDraft Draft) : ReadOutcome;

    public sealed record Skipped(SkipReason Reason) : ReadOutcome;

    /// <summary>An archive: each file in it has its own outcome.</summary>
    public sealed record Several(IReadOnlyList<ReadEntry> Entries) : ReadOutcome;
}

/// <summary>A file of an archive, by its path in there.</summary>
internal sealed record ReadEntry(string Name, ReadOutcome Outcome);

/// <summary>One format. A damaged file is an outcome, never an exception.</summary>
internal interface IDocumentReader
{
    bool Reads(FileContent file);

    ReadOutcome Read(FileContent file, CancellationToken cancellationToken);
}
