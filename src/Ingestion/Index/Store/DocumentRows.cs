using iHanoi.Civic.Knowledge.Publishing;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>The moving parts of a document: its pointer, its state, and the record of what was done.</summary>
internal static class DocumentRows
{
    private const string NextGeneration =
        "(SELECT coalesce(max(generation), 0) + 1 FROM documents)";

    /// <summary>A document that is not there yet, pointing at its first version.</summary>
    public static void Add(Writing write, string id, string state, string? origin) =>
        write.Execute(
            $"""
            INSERT INTO documents (id, current, state, origin, changed_at, generation)
            VALUES ($id, 1, $state, $origin, $now, {NextGeneration})
            ON CONFLICT (id) DO NOTHING
            """,
            ("$id", id),
            ("$state", state),
            ("$origin", origin),
            ("$now", write.Now.UtcTicks)
        );

    /// <summary>What readers see from now on. The index follows by the generation.</summary>
    public static void Point(Writing write, VersionKey version, string state) =>
        write.Execute(
            $"""
            UPDATE documents SET current = $number, state = $state, changed_at = $now,
                generation = {NextGeneration}
            WHERE id = $id
            """,
            ("$id", version.DocumentId),
            ("$number", version.Number),
            ("$state", state),
            ("$now", write.Now.UtcTicks)
        );

    public static void ComesFrom(Writing write, string id, string? origin) =>
        write.Execute(
            "UPDATE documents SET origin = $origin WHERE id = $id",
            ("$id", id),
            ("$origin", origin)
        );

    public static void Touch(Writing write, string id) =>
        write.Execute(
            $"UPDATE documents SET changed_at = $now, generation = {NextGeneration} WHERE id = $id",
            ("$id", id),
            ("$now", write.Now.UtcTicks)
        );

    public static void Stage(Writing write, VersionKey version, string stage) =>
        write.Execute(
            "UPDATE versions SET stage = $stage WHERE document_id = $id AND number = $number",
            ("$id", version.DocumentId),
            ("$number", version.Number),
            ("$stage", stage)
        );

    public static void Record(
        Writing write,
        VersionKey version,
        ActKind kind,
        Curator? by,
        string? why = null
    ) =>
        write.Execute(
            """
            INSERT INTO acts (document_id, version, kind, person, person_name, at, why)
            VALUES ($id, $number, $kind, $person, $name, $now, $why)
            """,
            ("$id", version.DocumentId),
            ("$number", version.Number),
            ("$kind", ActKinds.Table.Code(kind)),
            ("$person", by?.Id),
            ("$name", by?.Name),
            ("$now", write.Now.UtcTicks),
            ("$why", why)
        );
}
