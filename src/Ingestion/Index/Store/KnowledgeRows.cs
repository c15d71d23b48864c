using System.Text.Json;
using iHanoi.Ingestion.Chunking;
using Microsoft.Data.Sqlite;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>What changed since a generation: who, not what.</summary>
internal sealed record StoredChanges(long Generation, IReadOnlyList<ChangedDocument> Documents);

/// <summary>A document's row; <see cref="Stamp"/> tells its state from every other it had or will have.</summary>
internal sealed record ChangedDocument(string Id, bool IsPublished, long Generation, long Stamp);

/// <summary>Tells an index what it has not seen.</summary>
internal sealed class KnowledgeRows(KnowledgeConnections connections)
{
    /// <summary>In one consistent view, by id.</summary>
    public StoredChanges ChangedAfter(long generation)
    {
        using var connection = connections.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        var now = Generation(connection);

        return new StoredChanges(now, now == generation ? [] : Changed(connection, generation));
    }

    /// <summary>For many documents read one after the other.</summary>
    public StoredReading Read() => new(connections.Open());

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

    internal static long StampOf(int version, long generation, long changedAt) =>
        unchecked((((changedAt * 31) + generation) * 31) + version);

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

    private static long Generation(SqliteConnection connection)
    {
        using var command = connection.Command(
            "SELECT coalesce(max(generation), 0) FROM documents"
        );
        return (long)command.ExecuteScalar()!;
    }

    private static List<ChangedDocument> Changed(SqliteConnection connection, long generation)
    {
        using var command = connection.Command(
            """
            SELECT id, state, current, generation, changed_at FROM documents
            WHERE generation > $generation ORDER BY id
            """,
            ("$generation", generation)
        );
        using var row = command.ExecuteReader();
        var changed = new List<ChangedDocument>();

        while (row.Read())
        {
            changed.Add(
                new ChangedDocument(
                    row.GetString(0),
                    row.GetString(1) is StoredState.Published,
                    row.GetInt64(3),
                    StampOf(row.GetInt32(2), row.GetInt64(3), row.GetInt64(4))
                )
            );
        }

        return changed;
    }
}
