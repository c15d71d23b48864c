using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Curating;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Chunking;
using Microsoft.Data.Sqlite;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>Reads documents and their versions for the people who curate them.</summary>
internal sealed class KnowledgeCatalogue(KnowledgeConnections connections)
{
    private const string Summaries = """
        SELECT d.id, d.state, d.current, d.changed_at, v.facts,
            (SELECT count(*) FROM chunks c WHERE c.document_id = d.id AND c.version = v.number AND c.in_use)
        FROM documents d JOIN versions v ON v.document_id = d.id
        """;

    /// <summary>All documents but past cases.</summary>
    public IReadOnlyList<DocumentSummary> List() => List("IS NOT");

    public IReadOnlyList<DocumentSummary> ListCases() => List("IS");

    private List<DocumentSummary> List(string comparedToCase)
    {
        using var connection = connections.Open();
        using var command = connection.Command(
            $"""
            {Summaries} AND v.number = d.current
            WHERE json_extract(v.facts, '$.Kind') {comparedToCase} $case ORDER BY d.id
            """,
            ("$case", DocumentKinds.Case)
        );
        using var row = command.ExecuteReader();
        var summaries = new List<DocumentSummary>();

        while (row.Read())
        {
            summaries.Add(SummaryAt(row).Summary);
        }

        return summaries;
    }

    public DocumentDetails? Find(string documentId, int? version)
    {
        using var connection = connections.Open();
        var versions = Versions(connection, documentId);

        if (
            versions.FirstOrDefault(v => version is null ? v.IsCurrent : v.Number == version)
            is not { } wanted
        )
        {
            return null;
        }

        using var command = connection.Command(
            $"""
            {Summaries} AND v.number = $number
            WHERE d.id = $id
            """,
            ("$id", documentId),
            ("$number", wanted.Number)
        );
        using var row = command.ExecuteReader();
        row.Read();
        var (summary, facts) = SummaryAt(row);
        var text = Text(connection, documentId, wanted.Number);

        return new DocumentDetails(
            summary with
            {
                Version = wanted.Number,
            },
            text,
            facts.Source,
            facts.Licence,
            facts.LegalBasis,
            versions,
            Chunks(connection, documentId, wanted.Number, facts.Title, text)
        );
    }

    private static (DocumentSummary Summary, StoredFacts Facts) SummaryAt(SqliteDataReader row)
    {
        var facts = StoredFacts.Parse(row.GetString(4));

        return (
            new DocumentSummary(
                row.GetString(0),
                facts.Title,
                facts.Kind,
                StoredState.Of(row.GetString(1)),
                row.GetInt32(2),
                row.GetInt32(5),
                facts.Validity,
                facts.Issuer,
                At(row.GetInt64(3))
            )
            {
                Owner = facts.Owner,
                Source = facts.Source,
                ReadAt = facts.ReadAt,
                Audience = Audiences.Read(facts.Audience),
                Wards = facts.Wards ?? WardScope.WholeCity,
            },
            facts
        );
    }

    private static List<DocumentVersion> Versions(SqliteConnection connection, string documentId)
    {
        using var command = connection.Command(
            """
            SELECT v.number, v.content_hash, v.written_at, v.number = d.current,
                (SELECT count(*) FROM chunks c WHERE c.document_id = d.id AND c.version = v.number AND c.in_use),
                v.stage, d.state, v.author, v.author_name
            FROM versions v JOIN documents d ON d.id = v.document_id
            WHERE d.id = $id ORDER BY v.number DESC
            """,
            ("$id", documentId)
        );
        using var row = command.ExecuteReader();
        var versions = new List<DocumentVersion>();

        while (row.Read())
        {
            versions.Add(
                new DocumentVersion(
                    row.GetInt32(0),
                    row.GetString(1),
                    At(row.GetInt64(2)),
                    row.GetInt32(4),
                    row.GetBoolean(3)
                )
                {
                    Stage = StoredStage.Of(row.GetString(5), row.GetBoolean(3), row.GetString(6)),
                    Author = CuratorAt(row, 7),
                }
            );
        }

        return versions;
    }

    private static string Text(SqliteConnection connection, string documentId, int version)
    {
        using var command = connection.Command(
            "SELECT text FROM versions WHERE document_id = $id AND number = $number",
            ("$id", documentId),
            ("$number", version)
        );
        return (string)command.ExecuteScalar()!;
    }

    private static List<Chunk> Chunks(
        SqliteConnection connection,
        string documentId,
        int version,
        string title,
        string text
    )
    {
        using var command = connection.Command(
            """
            SELECT c.heading_path, c.start, c."end", c.page, c.tokens, c.ordinal, c.in_use,
                EXISTS (SELECT 1 FROM chunk_edits e WHERE e.document_id = c.document_id AND e.version = c.version
                    AND e.kind = 'disabled' AND e.undone_at IS NULL AND e.took = '[' || c.ordinal || ']')
            FROM chunks c
            WHERE c.document_id = $id AND c.version = $number ORDER BY c.start, c.ordinal
            """,
            ("$id", documentId),
            ("$number", version)
        );
        using var row = command.ExecuteReader();
        var chunks = new List<Chunk>();

        while (row.Read())
        {
            var span = KnowledgeRows.SpanAt(row, 0);
            chunks.Add(
                span.ToChunk(documentId, version, row.GetInt32(5), title, text) with
                {
                    Use =
                        row.GetBoolean(6) ? ChunkUse.InUse
                        : row.GetBoolean(7) ? ChunkUse.Disabled
                        : ChunkUse.Replaced,
                }
            );
        }

        return chunks;
    }

    internal static Curator? CuratorAt(SqliteDataReader row, int column) =>
        row.TextOrNull(column) is { } id ? new Curator(id, row.TextOrNull(column + 1) ?? "") : null;

    internal static DateTimeOffset At(long utcTicks) => new(utcTicks, TimeSpan.Zero);
}
