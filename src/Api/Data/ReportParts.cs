using iHanoi.Civic.Reports;

namespace iHanoi.Api.Data;

/// <summary>Who filed it and how to reach them, encrypted at rest; never on a public page.</summary>
public sealed class ReportContact
{
    public required Guid ReportId { get; init; }

    public required string EncryptedName { get; init; }

    public required string EncryptedContact { get; init; }
}

/// <summary>One change: who, when, why, from what to what, and which suggestion stood beside it.</summary>
public sealed class ReportEvent
{
    public required Guid Id { get; init; }

    public required Guid ReportId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ReportEventKind Kind { get; init; }

    /// <summary>Null when the product itself acted, e.g. on filing.</summary>
    public string? PersonId { get; init; }

    public ReportState? FromState { get; init; }

    public ReportState? ToState { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public string? Reason { get; init; }

    public Guid? SuggestionId { get; init; }

    /// <summary>Events about staff work stay off the citizen's timeline.</summary>
    public bool IsInternal { get; init; }
}

public enum ReportEventKind
{
    StateChanged,
    CategoryChanged,
    UrgencyChanged,
    AgencyChanged,
    WardChanged,
    Claimed,
    ReplySaved,
    ReplySent,
    Followed,

    /// <summary>The citizen chose the ward where the words left it open.</summary>
    WardSaid,
}

/// <summary>A photo: content-addressed on disk. Only the copy without metadata is ever served.</summary>
public sealed class ReportPhoto
{
    public required Guid Id { get; init; }

    public required Guid ReportId { get; init; }

    public required string OriginalHash { get; init; }

    public required string ServedHash { get; init; }

    public required int Ordinal { get; init; }

    public DateTimeOffset? TakenAt { get; init; }
}

/// <summary>A reply under way or sent. The draft may come from a model; sending is a person's act.</summary>
public sealed class Reply
{
    public required Guid Id { get; init; }

    public required Guid ReportId { get; init; }

    public required string Text { get; set; }

    /// <summary>The drafter's text, kept beside what the official made of it.</summary>
    public string? SuggestedText { get; init; }

    public string? SuggestedBy { get; init; }

    public required string OfficialId { get; set; }

    public required DateTimeOffset SavedAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Why it was sent although the checker found gaps.</summary>
    public string? OverrideReason { get; set; }
}

/// <summary>"I am affected too": a follower keeps a number of their own.</summary>
public sealed class ReportFollower
{
    public required Guid Id { get; init; }

    public required Guid ReportId { get; init; }

    public required ReportNumber Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? CitizenId { get; init; }
}
