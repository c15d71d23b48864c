using Microsoft.Data.Sqlite;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>
/// The knowledge database: its own file, no EF. Versions are written once and never changed; a chunk is a span of its
/// version's text; the generation grows with every write, so that an index knows what it has not seen.
/// A change is a further step: a database of any earlier version is brought up to date when it is opened.
/// </summary>
internal static class KnowledgeSchema
{
    private const string First = """
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

    // Who wrote a version and where it stands; what was done to it; what its gate found. Versions that were there
    // before are the operator's, and published.
    private const string Publishing = """
        ALTER TABLE versions ADD COLUMN author TEXT;
        ALTER TABLE versions ADD COLUMN author_name TEXT;
        ALTER TABLE versions ADD COLUMN stage TEXT NOT NULL DEFAULT 'released';
        CREATE INDEX versions_waiting ON versions (stage) WHERE stage IN ('draft', 'reviewed');
        CREATE TABLE acts (
            document_id TEXT NOT NULL REFERENCES documents (id),
            version INTEGER NOT NULL,
            kind TEXT NOT NULL,
            person TEXT,
            person_name TEXT,
            at INTEGER NOT NULL,
            why TEXT
        );
        CREATE INDEX acts_by_document ON acts (document_id);
        CREATE TABLE gate_runs (
            id TEXT PRIMARY KEY,
            document_id TEXT NOT NULL REFERENCES documents (id),
            version INTEGER NOT NULL,
            person TEXT NOT NULL,
            person_name TEXT NOT NULL,
            asked_at INTEGER NOT NULL,
            done INTEGER NOT NULL DEFAULT 0,
            total INTEGER NOT NULL DEFAULT 0,
            verdict TEXT,
            finished_at INTEGER,
            result TEXT
        ) WITHOUT ROWID;
        CREATE INDEX gate_runs_by_version ON gate_runs (document_id, version);
        CREATE TABLE check_questions (
            text TEXT PRIMARY KEY,
            document_id TEXT NOT NULL REFERENCES documents (id),
            person TEXT NOT NULL,
            person_name TEXT NOT NULL,
            at INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE links (
            address TEXT PRIMARY KEY,
            checked_at INTEGER NOT NULL,
            outcome TEXT NOT NULL,
            status INTEGER
        ) WITHOUT ROWID;
        """;

    // Scans by the hash of their file: read once, and what people settled about pages that were unclear.
    private const string Scans = """
        CREATE TABLE scans (
            hash TEXT PRIMARY KEY,
            document_id TEXT NOT NULL,
            pages TEXT NOT NULL,
            sender TEXT NOT NULL,
            waiting INTEGER NOT NULL,
            read_at INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX scans_waiting ON scans (waiting) WHERE waiting > 0;
        CREATE TABLE scan_pictures (
            hash TEXT NOT NULL REFERENCES scans (hash) DEFERRABLE INITIALLY DEFERRED,
            page INTEGER NOT NULL,
            picture BLOB NOT NULL,
            PRIMARY KEY (hash, page)
        );
        CREATE TABLE scan_acts (
            hash TEXT NOT NULL REFERENCES scans (hash),
            page INTEGER NOT NULL,
            kind TEXT NOT NULL,
            person TEXT NOT NULL,
            person_name TEXT NOT NULL,
            at INTEGER NOT NULL
        );
        """;

    // How people corrected the cut of a version: chunks of an edit stand beside those it took out of use.
    private const string Curating = """
        ALTER TABLE chunks ADD COLUMN in_use INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE chunks ADD COLUMN edit INTEGER;
        CREATE TABLE chunk_edits (
            document_id TEXT NOT NULL,
            version INTEGER NOT NULL,
            number INTEGER NOT NULL,
            kind TEXT NOT NULL,
            took TEXT NOT NULL,
            made TEXT NOT NULL,
            person TEXT NOT NULL,
            person_name TEXT NOT NULL,
            at INTEGER NOT NULL,
            undone_at INTEGER,
            PRIMARY KEY (document_id, version, number),
            FOREIGN KEY (document_id, version) REFERENCES versions (document_id, number)
        ) WITHOUT ROWID;
        """;

    // Files of folders by their bytes, with what became of them: the same bytes again need no reader.
    private const string Files = """
        CREATE TABLE known_files (
            path TEXT NOT NULL,
            relative_path TEXT NOT NULL,
            hash TEXT NOT NULL,
            build TEXT NOT NULL,
            result TEXT NOT NULL,
            PRIMARY KEY (path, relative_path)
        ) WITHOUT ROWID;
        """;

    private static readonly string[] Steps = [First, Publishing, Scans, Curating, Files];

    public static int Version => Steps.Length;

    public static void Ensure(SqliteConnection connection) => Ensure(connection, Version);

    /// <summary>A database of an earlier version, for the tests of the steps.</summary>
    internal static void Ensure(SqliteConnection connection, int upTo)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "PRAGMA user_version";
        var found = (int)(long)command.ExecuteScalar()!;

        if (found > Version)
        {
            throw new InvalidOperationException(
                $"'{connection.DataSource}' has schema {found}; this version reads up to {Version}."
            );
        }

        for (var step = found; step < upTo; step++)
        {
            command.CommandText = $"{Steps[step]}PRAGMA user_version = {step + 1};";
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
