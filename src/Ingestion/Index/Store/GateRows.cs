using System.Text.Json;
using System.Text.Json.Serialization;
using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.Data.Sqlite;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>The runs of the publishing gate as they lie in the database.</summary>
internal sealed class GateRows(KnowledgeConnections connections)
{
    private const string Runs = """
        SELECT g.id, g.document_id, g.version, v.facts, v.stage, v.number = d.current, d.state,
            g.person, g.person_name, g.asked_at, g.done, g.total, g.result, g.finished_at
        FROM gate_runs g
        JOIN documents d ON d.id = g.document_id
        JOIN versions v ON v.document_id = g.document_id AND v.number = g.version
        """;

    public GateRun? Find(Guid run)
    {
        using var connection = connections.Open();
        using var command = connection.Command($"{Runs} WHERE g.id = $id", ("$id", run.ToString()));
        using var row = command.ExecuteReader();
        return row.Read() ? RunAt(row) : null;
    }

    public IReadOnlyDictionary<VersionKey, GateRun> Latest()
    {
        using var connection = connections.Open();
        using var command = connection.Command($"{Runs} ORDER BY g.asked_at, g.id");
        using var row = command.ExecuteReader();
        var latest = new Dictionary<VersionKey, GateRun>();

        while (row.Read())
        {
            var run = RunAt(row);
            latest[run.Version] = run;
        }

        return latest;
    }

    public static Guid Open(Writing write, VersionKey version, Curator by)
    {
        if (OpenRun(write, version) is { } open)
        {
            return open;
        }

        var run = Guid.CreateVersion7(write.Now);
        write.Execute(
            """
            INSERT INTO gate_runs (id, document_id, version, person, person_name, asked_at)
            VALUES ($run, $id, $number, $person, $name, $now)
            """,
            ("$run", run.ToString()),
            ("$id", version.DocumentId),
            ("$number", version.Number),
            ("$person", by.Id),
            ("$name", by.Name),
            ("$now", write.Now.UtcTicks)
        );
        return run;
    }

    public static bool Report(Writing write, Guid run, int done, int total) =>
        write.Execute(
            "UPDATE gate_runs SET done = $done, total = $total WHERE id = $run",
            ("$run", run.ToString()),
            ("$done", done),
            ("$total", total)
        ) > 0;

    /// <summary>False when the run has its result already.</summary>
    public static bool Finish(Writing write, Guid run, GateResult result) =>
        write.Execute(
            """
            UPDATE gate_runs SET verdict = $verdict, result = $result, finished_at = $now
            WHERE id = $run AND finished_at IS NULL
            """,
            ("$run", run.ToString()),
            ("$verdict", GateVerdicts.Table.Code(result.Verdict)),
            ("$result", JsonSerializer.Serialize(result, GateJson.Default.GateResult)),
            ("$now", write.Now.UtcTicks)
        ) > 0;

    private static Guid? OpenRun(Writing write, VersionKey version)
    {
        using var command = write.Command(
            """
            SELECT id FROM gate_runs
            WHERE document_id = $id AND version = $number AND finished_at IS NULL
            """,
            ("$id", version.DocumentId),
            ("$number", version.Number)
        );
        return command.ExecuteScalar() is string open ? Guid.Parse(open) : null;
    }

    private static GateRun RunAt(SqliteDataReader row) =>
        new(
            Guid.Parse(row.GetString(0)),
            new VersionKey(row.GetString(1), row.GetInt32(2)),
            StoredFacts.Parse(row.GetString(3)).Title,
            StoredStage.Of(row.GetString(4), row.GetBoolean(5), row.GetString(6)),
            new Curator(row.GetString(7), row.GetString(8)),
            KnowledgeCatalogue.At(row.GetInt64(9)),
            row.GetInt32(10),
            row.GetInt32(11),
            row.TextOrNull(12) is { } result
                ? JsonSerializer.Deserialize(result, GateJson.Default.GateResult)
                : null,
            row.IsDBNull(13) ? null : KnowledgeCatalogue.At(row.GetInt64(13))
        );
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(GateResult))]
internal sealed partial class GateJson : JsonSerializerContext;
