using iHanoi.Civic.Knowledge.Curating;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Index.Store;

namespace iHanoi.Ingestion.Curating;

/// <summary>A version and how it is cut, in reading order.</summary>
internal sealed record CutVersion(
    VersionKey Version,
    string Title,
    string Text,
    IReadOnlyList<StoredChunk> Chunks,
    IReadOnlySet<int> Disabled
)
{
    public StoredChunk? Chunk(int ordinal) =>
        Chunks.FirstOrDefault(chunk => chunk.Ordinal == ordinal);

    /// <summary>The next chunk that is in use or was switched off; null when it is the last.</summary>
    public StoredChunk? After(StoredChunk chunk) =>
        Chunks.FirstOrDefault(other =>
            other.Span.Start >= chunk.Span.End
            && (other.IsInUse || Disabled.Contains(other.Ordinal))
        );
}

/// <summary>Reads versions for those who edit how they are cut.</summary>
internal sealed class CutVersions(KnowledgeConnections connections)
{
    public CutVersion? Find(VersionKey version)
    {
        using var connection = connections.Open();
        using var command = connection.Command(
            "SELECT facts, text FROM versions WHERE document_id = $id AND number = $number",
            ("$id", version.DocumentId),
            ("$number", version.Number)
        );
        using var row = command.ExecuteReader();

        return row.Read()
            ? new CutVersion(
                version,
                StoredFacts.Parse(row.GetString(0)).Title,
                row.GetString(1),
                ChunkRows.Of(connection, version),
                ChunkEditRows
                    .Of(connection, version)
                    .Where(edit => edit is { Kind: ChunkEditKind.Disabled, IsUndone: false })
                    .SelectMany(edit => edit.Took)
                    .ToHashSet()
            )
            : null;
    }

    public IReadOnlyList<ChunkEdit> Edits(VersionKey version)
    {
        using var connection = connections.Open();
        return ChunkEditRows.Of(connection, version);
    }
}
