using iHanoi.Civic.Platform;
using Microsoft.Data.Sqlite;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>Opens knowledge.db, made on first use. Readers never wait for the writer (WAL).</summary>
internal sealed class KnowledgeConnections
{
    private readonly string _connectionString;
    private readonly Lazy<bool> _schema;

    public KnowledgeConnections(ProductFolders folders)
    {
        var path = Path.Combine(folders.State, "knowledge.db");
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            DefaultTimeout = 30,
        }.ToString();
        _schema = new Lazy<bool>(() =>
        {
            Directory.CreateDirectory(folders.State);
            using var connection = Connect();
            KnowledgeSchema.Ensure(connection);
            return true;
        });
    }

    public SqliteConnection Open()
    {
        _ = _schema.Value;
        return Connect();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        using var pragmas = connection.CreateCommand();

        // FULL: what was reported as written survives a power cut, not only a killed process.
        pragmas.CommandText =
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";
        pragmas.ExecuteNonQuery();
        return connection;
    }
}
