using System.Runtime.InteropServices;
using System.Text.Json;
using iHanoi.Ingestion.Chunking;
using Microsoft.Data.Sqlite;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>A document's current version as it lies in the database, vectors of the running model only.</summary>
internal sealed record StoredDocument(
    string Id,
    int Version,
    string State,
    StoredFacts Facts,
    string Text,
    IReadOnlyList<ChunkSpan> Chunks,
    IReadOnlyDictionary<int, Int8Vector> Vectors,
    long Generation
);

/// <summary>What changed since a generation, read in one consistent snapshot.</summary>
internal sealed record StoredChanges(long Generation, IReadOnlyList<StoredDocument> Documents);

/// <summary>Reads the current versions for the index.</summary>
internal sealed class KnowledgeRows(KnowledgeConnections connections)
{
    public long Generation()
    {
        using var connection = connections.Open();
        return Generation(connection);
    }

    public StoredChanges ChangedAfter(long generation, string model)
    {
        using var connection = connections.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        var now = Generation(connection);

        if (now == generation)
        {
            return new StoredChanges(now, []);
        }

        var chunks = Chunks(connection, generation);
        var vectors = Vectors(connection, generation, model);
        return new StoredChanges(now, Documents(connection, generation, chunks, vectors));
    }

    public IReadOnlyList<(string Id, string Origin)> Origins()
    {
        using var connection = connections.Open();
        using var command = connection.Command(
            "SELECT id, origin FROM documents WHERE origin IS NOT NULL AND state = 'published' ORDER BY id"
        );
        using var row = command.ExecuteReader();
        var origins = new List<(string, string)>();

        while (row.Read())
        {
            origins.Add((row.GetString(0), row.GetString(1)));
        }

        return origins;
    }

    private static long Generation(SqliteConnection connection)
    {
        using var command = connection.Command(
            "SELECT coalesce(max(generation), 0) FROM documents"
        );
        return (long)command.ExecuteScalar()!;
    }

    private static List<StoredDocument> Documents(
        SqliteConnection connection,
        long generation,
        Dictionary<string, List<ChunkSpan>> chunks,
        Dictionary<string, Dictionary<int, Int8Vector>> vectors
    )
    {
        using var command = connection.Command(
            """
            SELECT d.id, d.current, d.state, v.facts, v.text, d.generation
            FROM documents d JOIN versions v ON v.document_id = d.id AND v.number = d.current
            WHERE d.generation > $generation ORDER BY d.id
            """,
            ("$generation", generation)
        );
        using var row = command.ExecuteReader();
        var documents = new List<StoredDocument>();

        while (row.Read())
        {
            var id = row.GetString(0);
            documents.Add(
                new StoredDocument(
                    id,
                    row.GetInt32(1),
                    row.GetString(2),
                    StoredFacts.Parse(row.GetString(3)),
                    row.GetString(4),
                    chunks.GetValueOrDefault(id, []),
                    vectors.GetValueOrDefault(id, []),
                    row.GetInt64(5)
                )
            );
        }

        return documents;
    }

    private static Dictionary<string, List<ChunkSpan>> Chunks(
        SqliteConnection connection,
        long generation
    )
    {
        using var command = connection.Command(
            """
            SELECT c.document_id, c.heading_path, c.start, c."end", c.page, c.tokens, c.ordinal
            FROM chunks c JOIN documents d ON d.id = c.document_id AND d.current = c.version
            WHERE d.generation > $generation AND c.in_use ORDER BY c.document_id, c.start, c.ordinal
            """,
            ("$generation", generation)
        );
        using var row = command.ExecuteReader();
        var chunks = new Dictionary<string, List<ChunkSpan>>(StringComparer.Ordinal);

        while (row.Read())
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(
                chunks,
                row.GetString(0),
                out _
            );
            (list ??= []).Add(SpanAt(row, 1) with { Ordinal = row.GetInt32(6) });
        }

        return chunks;
    }

    internal static ChunkSpan SpanAt(SqliteDataReader row, int column) =>
        new(
            JsonSerializer.Deserialize(
                row.GetString(column),
                StoredJson.Default.IReadOnlyListString
            )!,
            row.GetInt32(column + 1),
            row.GetInt32(column + 2),
            row.IsDBNull(column + 3) ? null : row.GetInt32(column + 3),
            row.GetInt32(column + 4)
        );

    private static Dictionary<string, Dictionary<int, Int8Vector>> Vectors(
        SqliteConnection connection,
        long generation,
        string model
    )
    {
        using var command = connection.Command(
            """
            SELECT x.document_id, x.ordinal, x.scale, x.numbers
            FROM vectors x JOIN documents d ON d.id = x.document_id AND d.current = x.version
            WHERE d.generation > $generation AND x.model = $model
            """,
            ("$generation", generation),
            ("$model", model)
        );
        using var row = command.ExecuteReader();
        var vectors = new Dictionary<string, Dictionary<int, Int8Vector>>(StringComparer.Ordinal);

        while (row.Read())
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(
                vectors,
                row.GetString(0),
                out _
            );
            (list ??= [])[row.GetInt32(1)] = Int8Vector.FromBytes(
                row.GetFieldValue<byte[]>(3),
                row.GetFloat(2)
            );
        }

        return vectors;
    }
}
