using System.Text.Json;
using iHanoi.Civic.Knowledge;
using Microsoft.Data.Sqlite;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>The only writer of the knowledge database. A document is one transaction: whole or not at all.</summary>
internal sealed class KnowledgeWriter(KnowledgeConnections connections, TimeProvider time)
    : IDisposable
{
    private const string NextGeneration =
        "(SELECT coalesce(max(generation), 0) + 1 FROM documents)";

    private readonly SemaphoreSlim _one = new(1);

    public CurrentVersion? Current(string documentId)
    {
        using var connection = connections.Open();
        return Current(connection, documentId);
    }

    public async Task<FileOutcome> WriteAsync(
        PreparedDocument prepared,
        CancellationToken cancellationToken
    )
    {
        await _one.WaitAsync(cancellationToken);

        try
        {
            using var connection = connections.Open();
            using var transaction = connection.BeginTransaction();
            var outcome = Write(connection, transaction, prepared);
            transaction.Commit();
            return outcome;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>False when there is no such document, or it already stands so.</summary>
    public async Task<bool> SetStateAsync(
        string documentId,
        string state,
        CancellationToken cancellationToken
    )
    {
        await _one.WaitAsync(cancellationToken);

        try
        {
            using var connection = connections.Open();
            using var transaction = connection.BeginTransaction();
            var changed = SetState(connection, transaction, documentId, state);
            transaction.Commit();
            return changed;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private FileOutcome Write(
        SqliteConnection connection,
        SqliteTransaction transaction,
        PreparedDocument prepared
    )
    {
        var document = prepared.Document;
        var current = Current(connection, document.Id);

        if (current?.ContentHash == document.ContentHash)
        {
            return Refresh(connection, transaction, prepared, current);
        }

        var number = (current?.Number ?? 0) + 1;
        var state =
            current?.State is StoredState.Withdrawn ? StoredState.Withdrawn : StoredState.Published;
        connection.Execute(
            transaction,
            $"""
            INSERT INTO documents (id, current, state, origin, changed_at, generation)
            VALUES ($id, $number, $state, $origin, $now, {NextGeneration})
            ON CONFLICT (id) DO UPDATE SET current = $number, state = $state, origin = $origin,
                changed_at = $now, generation = {NextGeneration}
            """,
            ("$id", document.Id),
            ("$number", number),
            ("$state", state),
            ("$origin", prepared.Origin),
            ("$now", Now)
        );
        VersionRows.AddVersion(connection, transaction, prepared, number, Now);
        VersionRows.AddChunks(connection, transaction, prepared, number);
        VersionRows.AddVectors(connection, transaction, document.Id, number, prepared.Vectors);
        return FileOutcome.Written;
    }

    // Same words: only what was pruned comes back, and vectors of another model are replaced.
    private FileOutcome Refresh(
        SqliteConnection connection,
        SqliteTransaction transaction,
        PreparedDocument prepared,
        CurrentVersion current
    )
    {
        var id = prepared.Document.Id;
        var stale = current.Model != prepared.Vectors.Model;

        if (stale)
        {
            VersionRows.AddVectors(connection, transaction, id, current.Number, prepared.Vectors);
            Touch(connection, transaction, id);
        }

        return
            current.State is StoredState.Gone
            && SetState(connection, transaction, id, StoredState.Published)
            ? FileOutcome.Written
            : FileOutcome.Unchanged;
    }

    private long Now => time.GetUtcNow().UtcTicks;

    private void Touch(SqliteConnection connection, SqliteTransaction transaction, string id) =>
        connection.Execute(
            transaction,
            $"UPDATE documents SET changed_at = $now, generation = {NextGeneration} WHERE id = $id",
            ("$id", id),
            ("$now", Now)
        );

    private bool SetState(
        SqliteConnection connection,
        SqliteTransaction transaction,
        string id,
        string state
    ) =>
        connection.Execute(
            transaction,
            $"""
            UPDATE documents SET state = $state, changed_at = $now, generation = {NextGeneration}
            WHERE id = $id AND state <> $state
            """,
            ("$id", id),
            ("$state", state),
            ("$now", Now)
        ) > 0;

    private static CurrentVersion? Current(SqliteConnection connection, string documentId)
    {
        using var command = connection.Command(
            """
            SELECT v.number, v.content_hash, d.state,
                (SELECT model FROM vectors x WHERE x.document_id = d.id AND x.version = d.current LIMIT 1),
                (SELECT count(*) FROM chunks c WHERE c.document_id = d.id AND c.version = d.current)
            FROM documents d JOIN versions v ON v.document_id = d.id AND v.number = d.current
            WHERE d.id = $id
            """,
            ("$id", documentId)
        );
        using var row = command.ExecuteReader();

        return row.Read()
            ? new CurrentVersion(
                row.GetInt32(0),
                row.GetString(1),
                row.GetString(2),
                row.TextOrNull(3),
                row.GetInt32(4)
            )
            : null;
    }
}
