using iHanoi.Civic.Knowledge;
using Microsoft.Data.Sqlite;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>Texts of found chunks from the database. Versions are never changed, so an older snapshot finds its own.</summary>
internal sealed class StoredTexts(KnowledgeConnections connections) : IPassageTexts
{
    public IReadOnlyDictionary<ChunkKey, ShownText> Read(IReadOnlyList<ChunkKey> chunks)
    {
        var found = new Dictionary<ChunkKey, ShownText>();

        if (chunks is [])
        {
            return found;
        }

        using var connection = connections.Open();

        foreach (var version in chunks.GroupBy(chunk => (chunk.DocumentId, chunk.Version)))
        {
            Read(
                connection,
                version.Key,
                version.Select(chunk => chunk.Ordinal).ToHashSet(),
                found
            );
        }

        return found;
    }

    private static void Read(
        SqliteConnection connection,
        (string Id, int Version) of,
        HashSet<int> ordinals,
        Dictionary<ChunkKey, ShownText> found
    )
    {
        if (Version(connection, of) is not var (facts, text))
        {
            return;
        }

        using var command = connection.Command(
            """
            SELECT heading_path, start, "end", page, tokens FROM chunks
            WHERE document_id = $id AND version = $version AND ordinal = $ordinal
            """,
            ("$id", of.Id),
            ("$version", of.Version)
        );
        var wanted = command.Parameters.Add("$ordinal", SqliteType.Integer);
        var shown = facts.ToDocumentFacts(of.Id, of.Version);

        foreach (var ordinal in ordinals)
        {
            wanted.Value = ordinal;
            using var row = command.ExecuteReader();

            if (row.Read())
            {
                var chunk = KnowledgeRows
                    .SpanAt(row, 0)
                    .ToChunk(of.Id, of.Version, ordinal, facts.Title, text);
                found[new ChunkKey(of.Id, of.Version, ordinal)] = new ShownText(chunk, shown);
            }
        }
    }

    private static (StoredFacts Facts, string Text)? Version(
        SqliteConnection connection,
        (string Id, int Version) of
    )
    {
        using var command = connection.Command(
            "SELECT facts, text FROM versions WHERE document_id = $id AND number = $version",
            ("$id", of.Id),
            ("$version", of.Version)
        );
        using var row = command.ExecuteReader();
        return row.Read() ? (StoredFacts.Parse(row.GetString(0)), row.GetString(1)) : null;
    }
}
