using iHanoi.Ingestion.Index.Embedded;

namespace iHanoi.Ingestion.Index;

/// <summary>Texts that are in no database: they are in memory as they were given.</summary>
internal sealed class ScratchTexts(IReadOnlyList<DocumentWords> words) : IPassageTexts
{
    private readonly Dictionary<string, DocumentWords> _byId = words.ToDictionary(
        document => document.Facts.Id,
        StringComparer.Ordinal
    );

    public IReadOnlyDictionary<ChunkKey, ShownText> Read(IReadOnlyList<ChunkKey> chunks) =>
        chunks.ToDictionary(
            chunk => chunk,
            chunk => new ShownText(
                _byId[chunk.DocumentId].Chunks[chunk.Ordinal],
                _byId[chunk.DocumentId].Facts
            )
        );
}
