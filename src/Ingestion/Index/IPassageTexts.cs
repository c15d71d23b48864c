using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Index;

/// <summary>The words and facts of found chunks: read for the few that are shown, kept by no index.</summary>
internal interface IPassageTexts
{
    /// <summary>In any order; a chunk that is not there is left out.</summary>
    IReadOnlyDictionary<ChunkKey, ShownText> Read(IReadOnlyList<ChunkKey> chunks);
}

internal readonly record struct ChunkKey(string DocumentId, int Version, int Ordinal);

internal sealed record ShownText(Chunk Chunk, DocumentFacts Document);
