using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Chunking;
using iHanoi.Ingestion.Index.Store;

namespace iHanoi.Ingestion.Curating;

/// <summary>
/// Chunks that people made have their vectors, too, when a version is written again: after a change of the encoder,
/// or when a new version is cut as an earlier one was corrected.
/// </summary>
internal sealed class EditedVectors(
    KnowledgeConnections connections,
    KnowledgeTransactions transactions,
    ChunkEncoding encoding
)
{
    public async Task FillAsync(VersionKey version, CancellationToken cancellationToken)
    {
        var (title, text, missing) = Missing(version);

        foreach (var span in missing)
        {
            var vector = await encoding.OneAsync(title, text, span, cancellationToken);
            await transactions.RunAsync(
                write =>
                {
                    VersionRows.AddVector(
                        write,
                        version,
                        encoding.Model,
                        span.Ordinal!.Value,
                        vector
                    );
                    DocumentRows.Touch(write, version.DocumentId);
                    return true;
                },
                cancellationToken
            );
        }
    }

    private (string Title, string Text, IReadOnlyList<ChunkSpan> Missing) Missing(
        VersionKey version
    )
    {
        using var connection = connections.Open();
        using var command = connection.Command(
            """
            SELECT c.heading_path, c.start, c."end", c.page, c.tokens, c.ordinal, v.facts, v.text
            FROM chunks c JOIN versions v ON v.document_id = c.document_id AND v.number = c.version
            WHERE c.document_id = $id AND c.version = $number AND c.edit IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM vectors x WHERE x.document_id = c.document_id AND x.version = c.version
                    AND x.ordinal = c.ordinal AND x.model = $model)
            """,
            ("$id", version.DocumentId),
            ("$number", version.Number),
            ("$model", encoding.Model)
        );
        using var row = command.ExecuteReader();
        var (title, text, missing) = ("", "", new List<ChunkSpan>());

        while (row.Read())
        {
            missing.Add(KnowledgeRows.SpanAt(row, 0) with { Ordinal = row.GetInt32(5) });
            (title, text) = (StoredFacts.Parse(row.GetString(6)).Title, row.GetString(7));
        }

        return (title, text, missing);
    }
}
