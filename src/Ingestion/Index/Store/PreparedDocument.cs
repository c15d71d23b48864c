using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Chunking;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>A document ready to be written: read, cut and encoded.</summary>
internal sealed record PreparedDocument(
    SourceDocument Document,
    VersionText Text,
    IReadOnlyList<ChunkSpan> Chunks,
    EncodedChunks Vectors,
    string? Origin
);

/// <summary>One vector for each chunk and one for the document's names, all of one model.</summary>
internal sealed record EncodedChunks(
    string Model,
    Int8Vector Names,
    IReadOnlyList<Int8Vector> Chunks
);

/// <summary>What the database knows of a document's current version.</summary>
internal sealed record CurrentVersion(
    int Number,
    string ContentHash,
    string State,
    string? Model,
    int Chunks
);

/// <summary>How a document stands. "Gone" is a pruned file: it comes back with the file; a withdrawal stays.</summary>
internal static class StoredState
{
    public const string Published = "published";
    public const string Withdrawn = "withdrawn";
    public const string Gone = "gone";

    public static DocumentState Of(string state) =>
        state is Published ? DocumentState.Published : DocumentState.Withdrawn;
}
