using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>The rows of a new version: its text, its chunks, its vectors.</summary>
internal static class VersionRows
{
    // The names' vector stands before the first chunk.
    public const int NamesOrdinal = -1;

    public static void AddVersion(
        SqliteConnection connection,
        SqliteTransaction transaction,
        PreparedDocument prepared,
        int number,
        long now
    ) =>
        connection.Execute(
            transaction,
            """
            INSERT INTO versions (document_id, number, content_hash, written_at, facts, text)
            VALUES ($id, $number, $hash, $now, $facts, $text)
            """,
            ("$id", prepared.Document.Id),
            ("$number", number),
            ("$hash", prepared.Document.ContentHash),
            ("$now", now),
            ("$facts", StoredFacts.Of(prepared.Document).ToJson()),
            ("$text", prepared.Text.Text)
        );

    public static void AddChunks(
        SqliteConnection connection,
        SqliteTransaction transaction,
        PreparedDocument prepared,
        int number
    )
    {
        foreach (var (ordinal, chunk) in prepared.Chunks.Index())
        {
            connection.Execute(
                transaction,
                """
                INSERT INTO chunks (document_id, version, ordinal, heading_path, page, start, "end", tokens)
                VALUES ($id, $number, $ordinal, $path, $page, $start, $end, $tokens)
                """,
                ("$id", prepared.Document.Id),
                ("$number", number),
                ("$ordinal", ordinal),
                (
                    "$path",
                    JsonSerializer.Serialize(
                        chunk.HeadingPath,
                        StoredJson.Default.IReadOnlyListString
                    )
                ),
                ("$page", chunk.Page),
                ("$start", chunk.Start),
                ("$end", chunk.End),
                ("$tokens", chunk.Tokens)
            );
        }
    }

    public static void AddVectors(
        SqliteConnection connection,
        SqliteTransaction transaction,
        string documentId,
        int number,
        EncodedChunks vectors
    )
    {
        foreach (var (place, vector) in vectors.Chunks.Prepend(vectors.Names).Index())
        {
            connection.Execute(
                transaction,
                """
                INSERT OR REPLACE INTO vectors (document_id, version, ordinal, model, scale, numbers)
                VALUES ($id, $number, $ordinal, $model, $scale, $numbers)
                """,
                ("$id", documentId),
                ("$number", number),
                ("$ordinal", place + NamesOrdinal),
                ("$model", vectors.Model),
                ("$scale", vector.Scale),
                ("$numbers", vector.ToBytes())
            );
        }
    }
}
