using System.Text.Json;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Chunking;
using Microsoft.Data.Sqlite;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>A chunk as it lies in the database; <see cref="Edit"/> is the edit that made it, null for the first cut.</summary>
internal sealed record StoredChunk(int Ordinal, ChunkSpan Span, bool IsInUse, int? Edit);

/// <summary>The chunks of one version, those no longer in use among them.</summary>
internal static class ChunkRows
{
    /// <summary>In reading order.</summary>
    public static IReadOnlyList<StoredChunk> Of(SqliteConnection connection, VersionKey version)
    {
        using var command = connection.Command(
            """
            SELECT ordinal, in_use, edit, heading_path, start, "end", page, tokens FROM chunks
            WHERE document_id = $id AND version = $number ORDER BY start, ordinal
            """,
            ("$id", version.DocumentId),
            ("$number", version.Number)
        );
        using var row = command.ExecuteReader();
        var chunks = new List<StoredChunk>();

        while (row.Read())
        {
            chunks.Add(
                new StoredChunk(
                    row.GetInt32(0),
                    KnowledgeRows.SpanAt(row, 3),
                    row.GetBoolean(1),
                    row.IsDBNull(2) ? null : row.GetInt32(2)
                )
            );
        }

        return chunks;
    }

    public static void Add(Writing write, VersionKey version, StoredChunk chunk) =>
        write.Execute(
            """
            INSERT INTO chunks (document_id, version, ordinal, heading_path, page, start, "end", tokens, in_use, edit)
            VALUES ($id, $number, $ordinal, $path, $page, $start, $end, $tokens, $used, $edit)
            """,
            ("$id", version.DocumentId),
            ("$number", version.Number),
            ("$ordinal", chunk.Ordinal),
            (
                "$path",
                JsonSerializer.Serialize(
                    chunk.Span.HeadingPath,
                    StoredJson.Default.IReadOnlyListString
                )
            ),
            ("$page", chunk.Span.Page),
            ("$start", chunk.Span.Start),
            ("$end", chunk.Span.End),
            ("$tokens", chunk.Span.Tokens),
            ("$used", chunk.IsInUse ? 1 : 0),
            ("$edit", chunk.Edit)
        );

    public static void Use(Writing write, VersionKey version, int ordinal, bool isInUse) =>
        write.Execute(
            """
            UPDATE chunks SET in_use = $used WHERE document_id = $id AND version = $number AND ordinal = $ordinal
            """,
            ("$used", isInUse ? 1 : 0),
            ("$id", version.DocumentId),
            ("$number", version.Number),
            ("$ordinal", ordinal)
        );

    public static int NextOrdinal(SqliteConnection connection, VersionKey version)
    {
        using var command = connection.Command(
            "SELECT coalesce(max(ordinal), -1) + 1 FROM chunks WHERE document_id = $id AND version = $number",
            ("$id", version.DocumentId),
            ("$number", version.Number)
        );
        return (int)(long)command.ExecuteScalar()!;
    }
}
