using iHanoi.Ingestion.Chunking;
using Microsoft.Data.Sqlite;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>A version of a document as it lies in the database, vectors of one model only.</summary>
internal sealed record StoredDocument(
    string Id,
    int Version,
    string State,
    StoredFacts Facts,
    string Text,
    IReadOnlyList<ChunkSpan> Chunks,
    IReadOnlyDictionary<int, Int8Vector> Vectors,
    long Generation
)
{
    /// <summary>As in <see cref="ChangedDocument.Stamp"/>.</summary>
    public long Stamp { get; init; }
}

/// <summary>Reads whole documents one after the other over one connection, each in one consistent view.</summary>
internal sealed class StoredReading(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand _version = connection.Command(
        """
        SELECT v.number, d.state, v.facts, v.text, d.generation, d.changed_at
        FROM documents d JOIN versions v ON v.document_id = d.id AND v.number = coalesce($number, d.current)
        WHERE d.id = $id
        """,
        ("$id", ""),
        ("$number", null)
    );

    private readonly SqliteCommand _chunks = connection.Command(
        """
        SELECT heading_path, start, "end", page, tokens, ordinal FROM chunks
        WHERE document_id = $id AND version = $number AND in_use ORDER BY start, ordinal
        """,
        ("$id", ""),
        ("$number", 0)
    );

    private readonly SqliteCommand _vectors = connection.Command(
        """
        SELECT ordinal, scale, numbers FROM vectors
        WHERE document_id = $id AND version = $number AND model = $model
        """,
        ("$id", ""),
        ("$number", 0),
        ("$model", "")
    );

    /// <summary>The current version where no number is given; null: no such document or version.</summary>
    public StoredDocument? Find(string id, int? number, string model)
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        _version.Transaction = _chunks.Transaction = _vectors.Transaction = transaction;
        _version.Parameters["$id"].Value = id;
        _version.Parameters["$number"].Value = number is { } wanted ? wanted : DBNull.Value;
        using var row = _version.ExecuteReader();

        if (!row.Read())
        {
            return null;
        }

        var version = row.GetInt32(0);
        return new StoredDocument(
            id,
            version,
            row.GetString(1),
            StoredFacts.Parse(row.GetString(2)),
            row.GetString(3),
            Chunks(id, version),
            Vectors(id, version, model),
            row.GetInt64(4)
        )
        {
            Stamp = KnowledgeRows.StampOf(version, row.GetInt64(4), row.GetInt64(5)),
        };
    }

    public void Dispose()
    {
        _version.Dispose();
        _chunks.Dispose();
        _vectors.Dispose();
        connection.Dispose();
    }

    private List<ChunkSpan> Chunks(string id, int version)
    {
        _chunks.Parameters["$id"].Value = id;
        _chunks.Parameters["$number"].Value = version;
        using var row = _chunks.ExecuteReader();
        var chunks = new List<ChunkSpan>();

        while (row.Read())
        {
            chunks.Add(KnowledgeRows.SpanAt(row, 0) with { Ordinal = row.GetInt32(5) });
        }

        return chunks;
    }

    private Dictionary<int, Int8Vector> Vectors(string id, int version, string model)
    {
        _vectors.Parameters["$id"].Value = id;
        _vectors.Parameters["$number"].Value = version;
        _vectors.Parameters["$model"].Value = model;
        using var row = _vectors.ExecuteReader();
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
