using System.Security.Claims;
using iHanoi.Api.Data;
using iHanoi.Api.Features.Incidents;
using iHanoi.Api.Features.Quality;
using iHanoi.Api.Features.Reports;
using iHanoi.Api.Platform;
using iHanoi.Api.Platform.Security;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge.Cases;
using iHanoi.Civic.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Triage;

/// <summary>
/// <c>Known</c>: how often training found the suggested category right; <c>KnownUrgent</c>: the same where the
/// suggestion is "urgent". Other levels and the legal kinds are not measured one by one.
/// </summary>
public sealed record DeskReportModel(
    Report Report,
    ReportSuggestion? Suggestion,
    Clock? Clock,
    string? ReporterName,
    string? ReporterContact,
    Reply? Draft,
    IReadOnlyList<string> Missing,
    bool HasDrafter,
    IReadOnlyDictionary<string, string> Names,
    ClassRow? Known,
    double? KnownUrgent,
    IReadOnlyList<LikelySame> Likely,
    Guid? Incident,
    IReadOnlyList<MatterAtDesk> Matters,
    IReadOnlyList<SimilarCase> Cases,
    string Me,
    string? Done,
    string? Problem
)
{
    public bool Allows(ReportState to) => ReportTransitions.Allows(Report.State, to);
}

/// <summary>One report at the desk: words, suggestion cards, the forms its state allows, its events.</summary>
internal static class ShowAtDesk
{
    public static void Map(IEndpointRouteBuilder desk) => desk.MapGet("/{number}", ShowAsync);

    private static async Task<Results<RazorComponentResult<DeskReportPage>, NotFound>> ShowAsync(
        string number,
        string? done,
        string? problem,
        ClaimsPrincipal user,
        CityDb db,
        CityPorts ports,
        MattersAtDesk matters,
        ClockReader clock,
        ContactVault contacts,
        IModelFigures models,
        CancellationToken cancellationToken
    )
    {
        if (
            ReportNumber.FindIn(number) is not { } known
            || await FindAsync(db, known, cancellationToken) is not { } report
        )
        {
            return TypedResults.NotFound();
        }

        var said = report.Suggestions.MaxBy(s => s.At);
        var (name, contact) = report.Contact is { } sealedContact
            ? contacts.Open(sealedContact)
            : ("", "");
        var draft = report.Replies.FirstOrDefault(r => r.SentAt is null);
        var figures = await models.ReadAsync(cancellationToken);

        return Page.Of<DeskReportPage>(
            new DeskReportModel(
                report,
                said,
                clock.Of(report),
                name,
                contact,
                draft,
                Missing(report, said, draft, ports),
                ports.Drafter is not null,
                await Officials.NamesAsync(
                    db,
                    report.Events.Select(e => e.PersonId).Append(report.OfficialId),
                    cancellationToken
                ),
                said is null || figures is null ? null : ClassRow.Of(figures.Tables, said.Category),
                KnownUrgent(said, figures),
                await LikelySame.OfAsync(db, report.Id, cancellationToken),
                await LikelySame.IncidentOfAsync(db, report.Id, cancellationToken),
                await matters.ReadAsync(report, cancellationToken),
                report.State.IsAnswered()
                    ? []
                    : await ReplyCases.SimilarAsync(report, said, ports, cancellationToken),
                user.PersonId() ?? "",
                done,
                problem
            )
        );
    }

    private static double? KnownUrgent(ReportSuggestion? said, ModelFigures? figures) =>
        said?.Urgency is Urgency.Urgent
        && figures?.Metrics.TryGetValue("urgent_precision", out var right) is true
            ? right
            : null;

    private static Task<Report?> FindAsync(
        CityDb db,
        ReportNumber number,
        CancellationToken cancellationToken
    ) =>
        db
            .Reports.AsNoTracking()
            .AsSplitQuery()
            .Include(r => r.Events)
            .Include(r => r.Suggestions)
            .Include(r => r.Photos)
            .Include(r => r.Replies)
            .Include(r => r.Followers)
            .Include(r => r.Contact)
            .FirstOrDefaultAsync(r => r.Number == number, cancellationToken);

    private static IReadOnlyList<string> Missing(
        Report report,
        ReportSuggestion? said,
        Reply? draft,
        CityPorts ports
    ) =>
        draft is not null
        && ports.Checker?.Check(draft.Text, ReplyCases.Of(report, said, ports))
            is ReplyCheck.Vague { Missing: var missing }
            ? missing
            : [];
}
