using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Chunking;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>Reads one version as the index would take it in, whether or not it is published.</summary>
internal sealed class VersionReading(KnowledgeConnections connections)
{
    /// <summary>With the vectors of one model only; null: no such document or version.</summary>
    public StoredDocument? Find(VersionKey version, string model)
    {
        using var connection = connections.Open();
        using var command = connection.Command(
            """
            SELECT d.state, v.facts, v.text, d.generation
            FROM documents d JOIN versions v ON v.document_id = d.id
            WHERE d.id = $id AND v.number = $number
            """,
            ("$id", version.DocumentId),
            ("$number", version.Number)
        );
        using var row = command.ExecuteReader();

        return row.Read()
            ? new StoredDocument(
                version.DocumentId,
                version.Number,
                row.GetString(0),
                StoredFacts.Parse(row.GetString(1)),
                row.GetString(2),
                Chunks(version),
                Vectors(version, model),
                row.GetInt64(3)
            )
            : null;
    }

    private List<ChunkSpan> Chunks(VersionKey version)
    {
        using var connection = connections.Open();
        using var command = connection.Command(
            """
            SELECT heading_path, start, "end", page, tokens, ordinal FROM chunks
            WHERE document_id = $id AND version = $number AND in_use ORDER BY start, ordinal
            """,
            ("$id", version.DocumentId),
            ("$number", version.Number)
        );
        using var row = command.ExecuteReader();
        var chunks = new List<ChunkSpan>();

        while (row.Read())
        {
            chunks.Add(KnowledgeRows.SpanAt(row, 0) with { Ordinal = row.GetInt32(5) });
        }

        return chunks;
    }

    private Dictionary<int, Int8Vector> Vectors(VersionKey version, string model)
    {
        using var connection = connections.Open();
        using var command = connection.Command(
            """
            SELECT ordinal, scale, numbers FROM vectors
            WHERE document_id = $id AND version = $number AND model = $model
            """,
            ("$id", version.DocumentId),
            ("$number", version.Number),
            ("$model", model)
        );
        using var row = command.ExecuteReader();
        var vectors = new Dictionary<int, Int8Vector>();

        while (row.Read())
        {
            vectors[row.GetInt32(0)] = Int8Vector.FromBytes(
                row.GetFieldValue<byte[]>(2),
                row.GetFloat(1)
            );
        }

        return vectors;
    }
}
