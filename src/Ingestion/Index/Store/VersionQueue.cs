using iHanoi.Civic.Knowledge.Publishing;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>Reads what waits for a person, and what people have done.</summary>
internal sealed class VersionQueue(KnowledgeConnections connections)
{
    public IReadOnlyList<WaitingVersion> Waiting()
    {
        using var connection = connections.Open();
        using var command = connection.Command(
            """
            SELECT v.document_id, v.number, v.facts, v.stage, v.author, v.author_name, v.written_at,
                CASE d.state WHEN 'published' THEN d.current END
            FROM versions v JOIN documents d ON d.id = v.document_id
            WHERE v.stage IN ('draft', 'reviewed') ORDER BY v.written_at, v.document_id, v.number
            """
        );
        using var row = command.ExecuteReader();
        var waiting = new List<WaitingVersion>();

        while (row.Read())
        {
            waiting.Add(
                new WaitingVersion(
                    new VersionKey(row.GetString(0), row.GetInt32(1)),
                    StoredFacts.Parse(row.GetString(2)).Title,
                    VersionStages.Table.Parse(row.GetString(3)),
                    KnowledgeCatalogue.CuratorAt(row, 4),
                    KnowledgeCatalogue.At(row.GetInt64(6)),
                    row.IsDBNull(7) ? null : row.GetInt32(7)
                )
            );
        }

        return waiting;
    }

    /// <summary>Null: no such document or version.</summary>
    public VersionPlace? PlaceOf(VersionKey version)
    {
        using var connection = connections.Open();
        using var command = connection.Command(
            """
            SELECT v.stage, d.generation FROM versions v JOIN documents d ON d.id = v.document_id
            WHERE v.document_id = $id AND v.number = $number
            """,
            ("$id", version.DocumentId),
            ("$number", version.Number)
        );
        using var row = command.ExecuteReader();
        return row.Read() ? new VersionPlace(row.GetString(0), row.GetInt64(1)) : null;
    }

    public IReadOnlyList<VersionAct> Acts(string documentId)
    {
        using var connection = connections.Open();
        using var command = connection.Command(
            """
            SELECT version, kind, person, person_name, at, why FROM acts
            WHERE document_id = $id ORDER BY rowid DESC
            """,
            ("$id", documentId)
        );
        using var row = command.ExecuteReader();
        var acts = new List<VersionAct>();

        while (row.Read())
        {
            acts.Add(
                new VersionAct(
                    row.GetInt32(0),
                    ActKinds.Table.Parse(row.GetString(1)),
                    KnowledgeCatalogue.CuratorAt(row, 2),
                    KnowledgeCatalogue.At(row.GetInt64(4)),
                    row.TextOrNull(5)
                )
            );
        }

        return acts;
    }
}

/// <summary>Where a version stands, and when anything about its document was last written.</summary>
internal sealed record VersionPlace(string Stage, long Generation);
