using iHanoi.Civic.Answering;
using iHanoi.Civic.City;
using iHanoi.Civic.Provenance;

namespace iHanoi.Civic.Reports;

/// <summary>What the reply drafter is given: masked, and data only.</summary>
public sealed record ReplyCase(
    string MaskedText,
    Category Category,
    string AgencyName,
    string? WardName,
    DateTimeOffset FiledAt,
    Deadline? Due
)
{
    /// <summary>The report's own number, so that its earlier answer is not offered as that of another.</summary>
    public ReportNumber? Number { get; init; }

    /// <summary>Where it is; null: not known. No other ward's own text is cited.</summary>
    public WardCode? Ward { get; init; }
}

/// <summary>A suggestion for an official; never sent without one. Slots in [brackets] are the official's to fill.</summary>
public sealed record ReplyDraft(
    string Text,
    IReadOnlyList<string> Points,
    IReadOnlyList<Citation> Citations,
    AiStamp Stamp
);

public interface IReplyDrafter
{
    Task<ReplyDraft> DraftAsync(ReplyCase reply, CancellationToken cancellationToken);
}

/// <summary>Whether a reply may go out: every point answered, dated, with a unit named, no slot left open.</summary>
public abstract record ReplyCheck
{
    private ReplyCheck() { }

    public sealed record Sendable : ReplyCheck;

    public sealed record Vague(IReadOnlyList<string> Missing) : ReplyCheck;
}

public interface IReplyChecker
{
    ReplyCheck Check(string reply, ReplyCase about);
}
