using iHanoi.Api.Data;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Features.Triage;

/// <summary>The desk's views; the code is the query string's, the label a resource "View-code".</summary>
public enum QueueView
{
    Unclaimed,
    Mine,
    Due,
    Overdue,
    Unsure,
    Waiting,
    Contested,
    All,
}

internal static class QueueViews
{
    private static readonly ReportState[] NotAccepted =
    [
        ReportState.AwaitingAcceptance,
        ReportState.Transferred,
        ReportState.Submitted,
    ];

    public static QueueView Parse(string? code) =>
        Enum.TryParse<QueueView>(code, ignoreCase: true, out var view) && Enum.IsDefined(view)
            ? view
            : QueueView.Unclaimed;

    public static string Code(this QueueView view) => view.ToString().ToLowerInvariant();

    public static IQueryable<Report> In(
        this IQueryable<Report> reports,
        QueueView view,
        string? me,
        DateTimeOffset now,
        DateTimeOffset soon
    ) =>
        view switch
        {
            QueueView.Unclaimed => reports.Where(r =>
                r.OfficialId == null && NotAccepted.Contains(r.State)
            ),
            QueueView.Mine => reports.Where(r =>
                r.OfficialId == me
                && r.State != ReportState.Closed
                && r.State != ReportState.Refused
                && r.State != ReportState.Merged
            ),
            QueueView.Due => reports.Where(r => r.DueAt >= now && r.DueAt <= soon),
            QueueView.Overdue => reports.Where(r => r.DueAt < now),
            QueueView.Unsure => reports.Where(r =>
                NotAccepted.Contains(r.State) && r.Suggestions.Any(s => s.Abstained)
            ),
            QueueView.Waiting => reports.Where(r =>
                r.State == ReportState.NeedsInformation
                || r.State == ReportState.AwaitingConfirmation
            ),
            QueueView.Contested => reports.Where(r => r.State == ReportState.Reopened),
            QueueView.All => reports,
            _ => throw new ArgumentOutOfRangeException(nameof(view)),
        };
}
