using Microsoft.Data.Sqlite;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>
/// The knowledge database: its own file, no EF. Versions are written once and never changed; a chunk is a span of its
/// version's text; the generation grows with every write, so that an index knows what it has not seen.
/// </summary>
internal static class KnowledgeSchema
{
    public const int Version = 1;

    private const string Tables = """
        CREATE TABLE documents (
            id TEXT PRIMARY KEY,
            current INTEGER NOT NULL,
            state TEXT NOT NULL,
            origin TEXT,
            changed_at INTEGER NOT NULL,
            generation INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX documents_by_generation ON documents (generation);
        CREATE TABLE versions (
            document_id TEXT NOT NULL REFERENCES documents (id),
            number INTEGER NOT NULL,
            content_hash TEXT NOT NULL,
            written_at INTEGER NOT NULL,
            facts TEXT NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (document_id, number)
        );
        CREATE TABLE chunks (
            document_id TEXT NOT NULL,
            version INTEGER NOT NULL,
            ordinal INTEGER NOT NULL,
            heading_path TEXT NOT NULL,
            page INTEGER,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            tokens INTEGER NOT NULL,
            PRIMARY KEY (document_id, version, ordinal),
            FOREIGN KEY (document_id, version) REFERENCES versions (document_id, number)
        ) WITHOUT ROWID;
        CREATE TABLE vectors (
            document_id TEXT NOT NULL,
            version INTEGER NOT NULL,
            ordinal INTEGER NOT NULL,
            model TEXT NOT NULL,
            scale REAL NOT NULL,
            numbers BLOB NOT NULL,
            PRIMARY KEY (document_id, version, ordinal),
            FOREIGN KEY (document_id, version) REFERENCES versions (document_id, number)
        ) WITHOUT ROWID;
        """;

    public static void Ensure(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "PRAGMA user_version";

        switch ((long)command.ExecuteScalar()!)
        {
            case Version:
                return;
            case 0:
                command.CommandText = $"{Tables}PRAGMA user_version = {Version};";
                command.ExecuteNonQuery();
                transaction.Commit();
                return;
            case var other:
                throw new InvalidOperationException(
                    $"'{connection.DataSource}' has schema {other}; this version reads {Version}."
                );
        }
    }
}
