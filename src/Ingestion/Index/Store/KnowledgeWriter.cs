using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Curating;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>Writes documents that were read, each in one transaction: published at once, or a draft that waits.</summary>
internal sealed class KnowledgeWriter(
    KnowledgeConnections connections,
    KnowledgeTransactions transactions,
    EditedVectors edited,
    IOptions<PublishingOptions> options
)
{
    /// <summary>
    /// A version that says the same already. A folder is held against what it said last: people may have published
    /// something newer since, or gone back, and an unchanged file does not overrule them. A person's file is held
    /// against what is current and what waits.
    /// </summary>
    public SameVersion? Same(SourceDocument document, Curator? author)
    {
        using var connection = connections.Open();
        return Same(connection, document, author);
    }

    /// <summary>A version that a folder said last; null when the folder has said another since.</summary>
    public static SameVersion? LastOfFolder(SqliteConnection connection, VersionKey version)
    {
        using var command = connection.Command(
            $"{Standing} WHERE v.document_id = $id AND v.number = $number AND {IsLastOfFolder}",
            ("$id", version.DocumentId),
            ("$number", version.Number)
        );
        return FirstOf(command);
    }

    public async Task<WrittenVersion> WriteAsync(
        PreparedDocument prepared,
        CancellationToken cancellationToken
    )
    {
        var written = await transactions.RunAsync(
            write => Write(write, prepared),
            cancellationToken
        );
        var version = new VersionKey(prepared.Document.Id, written.Number);
        await edited.FillAsync(version, cancellationToken);
        return written;
    }

    /// <summary>
    /// A file that is gone from its folder takes its document with it, until it returns. What a person withdrew stays
    /// theirs to restore.
    /// </summary>
    public Task<bool> PruneAsync(string documentId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            write =>
                StateOf(write, documentId) is StoredState.Published
                && VersionActs.SetState(write, documentId, StoredState.Gone, by: null) is null,
            cancellationToken
        );

    private bool Waits(Curator? author) =>
        author is null ? options.Value.FoldersWait : options.Value.UploadsWait;

    private WrittenVersion Write(Writing write, PreparedDocument prepared)
    {
        if (Same(write.Connection, prepared.Document, prepared.Author) is { } same)
        {
            return new WrittenVersion(Refresh(write, prepared, same), same.Number);
        }

        var id = prepared.Document.Id;
        var version = new VersionKey(id, NextNumber(write, id));
        var waits = !prepared.NeverWaits && Waits(prepared.Author);
        DocumentRows.Add(
            write,
            id,
            waits ? StoredState.Draft : StoredState.Published,
            prepared.Origin
        );
        VersionRows.AddVersion(
            write,
            prepared,
            version.Number,
            waits ? StoredStage.Draft : StoredStage.Released
        );
        VersionRows.AddChunks(write, prepared, version.Number);
        VersionRows.AddVectors(write, version, prepared.Vectors);
        ChunkEditRows.CarryOver(write, version);

        if (prepared.Author is null)
        {
            DocumentRows.ComesFrom(write, id, prepared.Origin);
        }

        if (!waits)
        {
            DocumentRows.Point(write, version, StateWith(write, id));
        }

        DocumentRows.Record(
            write,
            version,
            waits ? ActKind.Drafted : ActKind.Published,
            prepared.Author
        );
        return new WrittenVersion(FileOutcome.Written, version.Number);
    }

    // A withdrawal outlives a changed file.
    private static string StateWith(Writing write, string id) =>
        StateOf(write, id) is StoredState.Withdrawn ? StoredState.Withdrawn : StoredState.Published;

    private static string? StateOf(Writing write, string id)
    {
        using var command = write.Command(
            "SELECT state FROM documents WHERE id = $id",
            ("$id", id)
        );
        return command.ExecuteScalar() as string;
    }

    // Same words: only what was pruned comes back, and vectors of another model are replaced.
    private static FileOutcome Refresh(Writing write, PreparedDocument prepared, SameVersion same)
    {
        var id = prepared.Document.Id;

        if (same.Model != prepared.Vectors.Model)
        {
            VersionRows.AddVectors(write, new VersionKey(id, same.Number), prepared.Vectors);
            DocumentRows.Touch(write, id);
        }

        return
            same.State is StoredState.Gone
            && VersionActs.SetState(write, id, StoredState.Published, by: null) is null
            ? FileOutcome.Written
            : FileOutcome.Unchanged;
    }

    private static int NextNumber(Writing write, string id)
    {
        using var command = write.Command(
            "SELECT coalesce(max(number), 0) + 1 FROM versions WHERE document_id = $id",
            ("$id", id)
        );
        return (int)(long)command.ExecuteScalar()!;
    }

    private static SameVersion? Same(
        SqliteConnection connection,
        SourceDocument document,
        Curator? author
    )
    {
        using var command = connection.Command(
            $"""
            {Standing} WHERE v.document_id = $id AND v.content_hash = $hash
                AND {(author is null ? IsLastOfFolder : StillCounts)}
            ORDER BY v.number DESC LIMIT 1
            """,
            ("$id", document.Id),
            ("$hash", document.ContentHash)
        );
        return FirstOf(command);
    }

    private static SameVersion? FirstOf(SqliteCommand command)
    {
        using var row = command.ExecuteReader();

        return row.Read()
            ? new SameVersion(row.GetInt32(0), row.GetString(1), row.TextOrNull(2), row.GetInt32(3))
            : null;
    }

    private const string Standing = """
        SELECT v.number, d.state,
            (SELECT model FROM vectors x WHERE x.document_id = v.document_id AND x.version = v.number LIMIT 1),
            (SELECT count(*) FROM chunks c WHERE c.document_id = v.document_id AND c.version = v.number AND c.in_use)
        FROM versions v JOIN documents d ON d.id = v.document_id
        """;

    private const string IsLastOfFolder = """
        v.number = (SELECT max(o.number) FROM versions o WHERE o.document_id = v.document_id AND o.author IS NULL)
        """;

    private const string StillCounts = "(v.number = d.current OR v.stage IN ('draft', 'reviewed'))";
}
