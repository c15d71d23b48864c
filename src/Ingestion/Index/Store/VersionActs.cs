using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>
/// What people do to versions, each inside the caller's transaction: the change and its line in the record, or a
/// refusal and neither.
/// </summary>
internal static class VersionActs
{
    public static PublishingRefusal? Approve(Writing write, VersionKey version, Curator by)
    {
        switch (Find(write, version))
        {
            case null:
                return PublishingRefusal.NotFound;
            case { Stage: not StoredStage.Draft }:
                return PublishingRefusal.NotWaiting;
            case { Author: var author } when author == by.Id:
                return PublishingRefusal.OwnDraft;
        }

        DocumentRows.Stage(write, version, StoredStage.Reviewed);
        DocumentRows.Record(write, version, ActKind.Approved, by);
        return null;
    }

    // An author may take a draft back: that needs no second person.
    public static PublishingRefusal? SendBack(
        Writing write,
        VersionKey version,
        Curator by,
        string why
    )
    {
        if (Find(write, version) is not { } found)
        {
            return PublishingRefusal.NotFound;
        }

        if (found.Stage is not (StoredStage.Draft or StoredStage.Reviewed))
        {
            return PublishingRefusal.NotWaiting;
        }

        DocumentRows.Stage(write, version, StoredStage.Returned);
        DocumentRows.Record(write, version, ActKind.SentBack, by, why);
        return null;
    }

    public static PublishingRefusal? Publish(
        Writing write,
        VersionKey version,
        ActKind kind,
        Curator? by,
        string? why
    )
    {
        if (RefusesPublishing(write, version) is { } refusal)
        {
            return refusal;
        }

        DocumentRows.Stage(write, version, StoredStage.Released);
        DocumentRows.Point(write, version, StoredState.Published);
        DocumentRows.Record(write, version, kind, by, why);
        return null;
    }

    public static PublishingRefusal? RefusesPublishing(Writing write, VersionKey version) =>
        Find(write, version) switch
        {
            null => PublishingRefusal.NotFound,
            { Stage: not StoredStage.Reviewed } => PublishingRefusal.NotReviewed,
            _ => null,
        };

    public static PublishingRefusal? RollBack(Writing write, VersionKey version, Curator by)
    {
        switch (Find(write, version))
        {
            case null:
                return PublishingRefusal.NotFound;
            case { Stage: not StoredStage.Released }:
                return PublishingRefusal.NeverPublished;
            case { IsCurrent: true, State: StoredState.Published }:
                return PublishingRefusal.AlreadySo;
            case { Kind: DocumentKinds.Case }:
                return PublishingRefusal.FollowsItsReport;
        }

        DocumentRows.Point(write, version, StoredState.Published);
        DocumentRows.Record(write, version, ActKind.RolledBack, by);
        return null;
    }

    /// <summary>A case that is given free again is gone until its report is looked at: that may be hidden by now.</summary>
    public static PublishingRefusal? Restore(Writing write, string id, Curator? by) =>
        Find(write, id) is { Kind: DocumentKinds.Case } past
            ? past.State is StoredState.Withdrawn
                ? SetState(write, id, StoredState.Gone, by, ActKind.Restored)
                : PublishingRefusal.FollowsItsReport
            : SetState(write, id, StoredState.Published, by);

    public static PublishingRefusal? SetState(Writing write, string id, string state, Curator? by)
    {
        var kind = state is StoredState.Published ? ActKind.Restored : ActKind.Withdrawn;
        return SetState(write, id, state, by, kind);
    }

    private static PublishingRefusal? SetState(
        Writing write,
        string id,
        string state,
        Curator? by,
        ActKind kind
    )
    {
        switch (Find(write, id))
        {
            case null:
                return PublishingRefusal.NotFound;
            case { State: StoredState.Draft }:
                return PublishingRefusal.NeverPublished;
            case { State: var now } when now == state:
                return PublishingRefusal.AlreadySo;
            case { Number: var number }:
                var version = new VersionKey(id, number);
                DocumentRows.Point(write, version, state);
                DocumentRows.Record(write, version, kind, by);
                return null;
        }
    }

    private sealed record Found(
        int Number,
        string Stage,
        string? Author,
        string State,
        bool IsCurrent,
        string Kind
    );

    private static Found? Find(Writing write, VersionKey version) =>
        Find(write, version.DocumentId, version.Number);

    private static Found? Find(Writing write, string id, int? number = null)
    {
        using var command = write.Command(
            """
            SELECT v.number, v.stage, v.author, d.state, v.number = d.current,
                json_extract(v.facts, '$.Kind')
            FROM versions v JOIN documents d ON d.id = v.document_id
            WHERE d.id = $id AND v.number = coalesce($number, d.current)
            """,
            ("$id", id),
            ("$number", number)
        );
        using var row = command.ExecuteReader();

        return row.Read()
            ? new Found(
                row.GetInt32(0),
                row.GetString(1),
                row.TextOrNull(2),
                row.GetString(3),
                row.GetBoolean(4),
                row.GetString(5)
            )
            : null;
    }
}
