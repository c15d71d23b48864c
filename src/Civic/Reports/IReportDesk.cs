using iHanoi.Civic.City;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Reports;

/// <summary>What a citizen wants to send, as gathered in the chat. Nothing is stored until confirmed.</summary>
public sealed record ReportDraft(string Text, string? Place, GeoPoint? Point, Language Language);

/// <summary>
/// What the citizen sees before confirming: who receives it, by when, what is masked, and between which wards
/// to choose where the words leave it open.
/// </summary>
public sealed record DraftPreview(
    string DraftId,
    string MaskedText,
    LegalKind LegalKind,
    Category Category,
    Ward? Ward,
    IReadOnlyList<WardCode> WardsToAsk,
    Agency? Receiver,
    Deadline Acceptance
);

public sealed record ReportStep(ReportState State, DateTimeOffset At, string? Note);

/// <summary>What anyone who holds the number may see.</summary>
public sealed record ReportStatus(
    ReportNumber Number,
    ReportState State,
    Category Category,
    Ward? Ward,
    Agency? Agency,
    DateTimeOffset FiledAt,
    Deadline? Due,
    string? Reply,
    IReadOnlyList<ReportStep> Timeline
);

/// <summary>Why a confirmation did not file.</summary>
public abstract record FilingOutcome
{
    private FilingOutcome() { }

    public sealed record Filed(ReportNumber Number) : FilingOutcome;

    /// <summary>No such confirmation, or it has been used: only the page can mint one.</summary>
    public sealed record NotConfirmed : FilingOutcome;
}

/// <summary>The assistant's door to reports. Filing demands a confirmation that only the page can mint.</summary>
public interface IReportDesk
{
    Task<DraftPreview> PrepareAsync(ReportDraft draft, CancellationToken cancellationToken);

    Task<FilingOutcome> FileAsync(
        string draftId,
        string confirmationId,
        CancellationToken cancellationToken
    );

    Task<ReportStatus?> FindAsync(ReportNumber number, CancellationToken cancellationToken);
}
