using System.Text.Json;
using iHanoi.Civic.Knowledge.Curating;
using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.Data.Sqlite;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>The edits of how a version is cut.</summary>
internal static class ChunkEditRows
{
    /// <summary>The newest first.</summary>
    public static IReadOnlyList<ChunkEdit> Of(SqliteConnection connection, VersionKey version)
    {
        using var command = connection.Command(
            """
            SELECT number, kind, took, made, person, person_name, at, undone_at FROM chunk_edits
            WHERE document_id = $id AND version = $number ORDER BY number DESC
            """,
            ("$id", version.DocumentId),
            ("$number", version.Number)
        );
        using var row = command.ExecuteReader();
        var edits = new List<ChunkEdit>();

        while (row.Read())
        {
            edits.Add(
                new ChunkEdit(
                    row.GetInt32(0),
                    ChunkEditKinds.Table.Parse(row.GetString(1)),
                    Ordinals(row.GetString(2)),
                    Ordinals(row.GetString(3)),
                    new Curator(row.GetString(4), row.GetString(5)),
                    KnowledgeCatalogue.At(row.GetInt64(6)),
                    !row.IsDBNull(7)
                )
            );
        }

        return edits;
    }

    public static void Add(Writing write, VersionKey version, ChunkEdit edit) =>
        write.Execute(
            """
            INSERT INTO chunk_edits
                (document_id, version, number, kind, took, made, person, person_name, at, undone_at)
            VALUES ($id, $version, $number, $kind, $took, $made, $person, $name, $at, $undone)
            """,
            ("$id", version.DocumentId),
            ("$version", version.Number),
            ("$number", edit.Number),
            ("$kind", ChunkEditKinds.Table.Code(edit.Kind)),
            ("$took", Json(edit.Took)),
            ("$made", Json(edit.Made)),
            ("$person", edit.By.Id),
            ("$name", edit.By.Name),
            ("$at", edit.At.UtcTicks),
            ("$undone", edit.IsUndone ? write.Now.UtcTicks : null)
        );

    public static void Undo(Writing write, VersionKey version, int number) =>
        write.Execute(
            """
            UPDATE chunk_edits SET undone_at = $now
            WHERE document_id = $id AND version = $version AND number = $number
            """,
            ("$now", write.Now.UtcTicks),
            ("$id", version.DocumentId),
            ("$version", version.Number),
            ("$number", number)
        );

    /// <summary>A version that says what an earlier one said, cut the same way, is cut as people corrected that one.</summary>
    public static void CarryOver(Writing write, VersionKey version)
    {
        if (Twin(write, version) is not { } twin)
        {
            return;
        }

        var before = ChunkRows.Of(write.Connection, twin);
        var now = ChunkRows.Of(write.Connection, version);

        if (!Cut(before).SequenceEqual(Cut(now)))
        {
            return;
        }

        foreach (var chunk in before)
        {
            if (chunk.Edit is null)
            {
                ChunkRows.Use(write, version, chunk.Ordinal, chunk.IsInUse);
            }
            else
            {
                ChunkRows.Add(write, version, chunk);
            }
        }

        foreach (var edit in Of(write.Connection, twin))
        {
            Add(write, version, edit);
        }
    }

    private static IEnumerable<(int, int, int)> Cut(IEnumerable<StoredChunk> chunks) =>
        chunks
            .Where(chunk => chunk.Edit is null)
            .Select(chunk => (chunk.Ordinal, chunk.Span.Start, chunk.Span.End));

    private static VersionKey? Twin(Writing write, VersionKey version)
    {
        using var command = write.Command(
            """
            SELECT max(o.number) FROM versions v
            JOIN versions o ON o.document_id = v.document_id AND o.content_hash = v.content_hash AND o.number < v.number
            JOIN chunk_edits e ON e.document_id = o.document_id AND e.version = o.number
            WHERE v.document_id = $id AND v.number = $number
            """,
            ("$id", version.DocumentId),
            ("$number", version.Number)
        );
        return command.ExecuteScalar() is long number
            ? version with
            {
                Number = (int)number,
            }
            : null;
    }

    private static int[] Ordinals(string json) =>
        JsonSerializer.Deserialize(json, StoredJson.Default.Int32Array)!;

    private static string Json(IReadOnlyList<int> ordinals) =>
        JsonSerializer.Serialize([.. ordinals], StoredJson.Default.Int32Array);
}
