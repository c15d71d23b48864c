using iHanoi.Api.Data;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Reports;

/// <summary>What anyone who holds the number may see: masked words, never the contact.</summary>
public sealed record SeenReport(
    string Number,
    string FollowedUnder,
    string MaskedText,
    string? Place,
    ReportState State,
    Category Category,
    bool CategoryIsSuggested,
    WardCode? Ward,
    AgencyId? Agency,
    bool AgencyIsSuggested,
    Urgency? Urgency,
    DateTimeOffset FiledAt,
    DateTimeOffset? DueAt,
    bool DueIsVerified,
    RefusalReason? RefusedBecause,
    int Reopenings,
    bool IsSample,
    int Followers,
    string? Reply,
    IReadOnlyList<SeenEvent> Timeline,
    IReadOnlyList<int> Photos
);

public sealed record SeenEvent(
    DateTimeOffset At,
    ReportEventKind Kind,
    ReportState? To,
    string? After,
    string? Reason,
    SeenActor Actor
);

public enum SeenActor
{
    Citizen,
    Unit,
    System,
}

internal sealed class ReportSight(CityDb db)
{
    /// <summary>By a report's own number, or by the number of someone who is affected too.</summary>
    public async Task<SeenReport?> FindAsync(
        ReportNumber number,
        CancellationToken cancellationToken
    )
    {
        var report = await db
            .Reports.AsNoTracking()
            .AsSplitQuery()
            .Include(r => r.Events)
            .Include(r => r.Suggestions)
            .Include(r => r.Photos)
            .Include(r => r.Replies)
            .Include(r => r.Followers)
            .FirstOrDefaultAsync(
                r => r.Number == number || r.Followers.Any(f => f.Number == number),
                cancellationToken
            );

        return report is null ? null : See(report, number);
    }

    private static SeenReport See(Report report, ReportNumber under)
    {
        var suggestion = report.Suggestions.MaxBy(s => s.At);

        return new SeenReport(
            report.Number.Value,
            under.Value,
            report.MaskedText,
            report.PlaceText,
            report.State,
            report.Category ?? report.CitizenCategory ?? suggestion?.Category ?? Category.Other,
            report.Category is null && report.CitizenCategory is null && suggestion is not null,
            report.Ward ?? suggestion?.Ward,
            report.Agency ?? suggestion?.Agency,
            report.Agency is null && suggestion?.Agency is not null,
            report.Urgency,
            report.FiledAt,
            report.DueAt,
            report.DueIsVerified,
            report.RefusedBecause,
            report.Reopenings,
            report.IsSample,
            report.Followers.Count,
            report.Replies.Where(r => r.SentAt is not null).MaxBy(r => r.SentAt)?.Text,
            [
                .. report
                    .Events.Where(e => !e.IsInternal)
                    .OrderBy(e => e.At)
                    .ThenBy(e => e.Id)
                    .Select(e => Event(e, report)),
            ],
            [.. report.Photos.OrderBy(p => p.Ordinal).Select(p => p.Ordinal)]
        );
    }

    private static SeenEvent Event(ReportEvent e, Report report) =>
        new(
            e.At,
            e.Kind,
            e.ToState,
            e.After,
            e.Reason,
            e.ToState is ReportState.Submitted
                || (e.PersonId is not null && e.PersonId == report.CitizenId)
                    ? SeenActor.Citizen
                : e.PersonId is null ? SeenActor.System
                : SeenActor.Unit
        );
}
