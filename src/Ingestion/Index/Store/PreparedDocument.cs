using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Chunking;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>A document ready to be written: read, cut and encoded.</summary>
internal sealed record PreparedDocument(
    SourceDocument Document,
    VersionText Text,
    IReadOnlyList<ChunkSpan> Chunks,
    EncodedChunks Vectors,
    string? Origin,
    Curator? Author
)
{
    /// <summary>Published at once, whatever files have to wait for.</summary>
    public bool NeverWaits { get; init; }
}

/// <summary>One vector for each chunk and one for the document's names, all of one model.</summary>
internal sealed record EncodedChunks(
    string Model,
    Int8Vector Names,
    IReadOnlyList<Int8Vector> Chunks
);

/// <summary>What became of a prepared document, and the version that now says what it says.</summary>
internal sealed record WrittenVersion(FileOutcome Outcome, int Number);

/// <summary>A stored version that says the same as a document that is offered.</summary>
internal sealed record SameVersion(int Number, string State, string? Model, int Chunks)
{
    /// <summary>Nothing is to be written: its document stands, and its vectors are of this model.</summary>
    public bool IsUnchangedFor(string model) => State is not StoredState.Gone && Model == model;
}

/// <summary>
/// How a document stands. "Gone" is a pruned file: it comes back with the file; a withdrawal stays. A "draft" has no
/// version that was ever published.
/// </summary>
internal static class StoredState
{
    public const string Published = "published";
    public const string Withdrawn = "withdrawn";
    public const string Gone = "gone";
    public const string Draft = "draft";

    public static DocumentState Of(string state) =>
        state switch
        {
            Published => DocumentState.Published,
            Draft => DocumentState.Draft,
            _ => DocumentState.Withdrawn,
        };
}
