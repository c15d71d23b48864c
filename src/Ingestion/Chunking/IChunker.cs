using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Chunking;

/// <summary>Where a chunk lies in its version's text. Its words are never stored twice.</summary>
internal sealed record ChunkSpan(
    IReadOnlyList<string> HeadingPath,
    int Start,
    int End,
    int? Page,
    int Tokens
)
{
    /// <summary>Its number within the version; null until it is stored, when its place in the list is its number.</summary>
    public int? Ordinal { get; init; }

    public Chunk ToChunk(string documentId, int version, int ordinal, string title, string text) =>
        new()
        {
            Id = $"{documentId}@{version}#{ordinal}",
            DocumentId = documentId,
            Version = version,
            Ordinal = ordinal,
            Title = title,
            HeadingPath = HeadingPath,
            Text = text[Start..End],
            Page = Page,
            Start = Start,
            End = End,
            Tokens = Tokens,
        };
}

internal interface IChunker
{
    IReadOnlyList<ChunkSpan> Cut(SourceDocument document, VersionText text);
}
