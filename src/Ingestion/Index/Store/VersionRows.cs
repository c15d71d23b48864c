using System.Text.Json;
using iHanoi.Civic.Knowledge.Publishing;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>The rows of a new version: its text, its chunks, its vectors.</summary>
internal static class VersionRows
{
    // The names' vector stands before the first chunk.
    public const int NamesOrdinal = -1;

    public static void AddVersion(
        Writing write,
        PreparedDocument prepared,
        int number,
        string stage
    ) =>
        write.Execute(
            """
            INSERT INTO versions
                (document_id, number, content_hash, written_at, facts, text, author, author_name, stage)
            VALUES ($id, $number, $hash, $now, $facts, $text, $author, $name, $stage)
            """,
            ("$id", prepared.Document.Id),
            ("$number", number),
            ("$hash", prepared.Document.ContentHash),
            ("$now", write.Now.UtcTicks),
            ("$facts", StoredFacts.Of(prepared.Document).ToJson()),
            ("$text", prepared.Text.Text),
            ("$author", prepared.Author?.Id),
            ("$name", prepared.Author?.Name),
            ("$stage", stage)
        );

    public static void AddChunks(Writing write, PreparedDocument prepared, int number)
    {
        foreach (var (ordinal, chunk) in prepared.Chunks.Index())
        {
            write.Execute(
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

    public static void AddVectors(Writing write, VersionKey version, EncodedChunks vectors)
    {
        foreach (var (place, vector) in vectors.Chunks.Prepend(vectors.Names).Index())
        {
            AddVector(write, version, vectors.Model, place + NamesOrdinal, vector);
        }
    }

    public static void AddVector(
        Writing write,
        VersionKey version,
        string model,
        int ordinal,
        Int8Vector vector
    ) =>
        write.Execute(
            """
            INSERT OR REPLACE INTO vectors (document_id, version, ordinal, model, scale, numbers)
            VALUES ($id, $number, $ordinal, $model, $scale, $numbers)
            """,
            ("$id", version.DocumentId),
            ("$number", version.Number),
            ("$ordinal", ordinal),
            ("$model", model),
            ("$scale", vector.Scale),
            ("$numbers", vector.ToBytes())
        );
}
