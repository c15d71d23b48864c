using iHanoi.Api.Data;
using iHanoi.Api.Features.Reports;
using iHanoi.Api.Features.Triage;
using iHanoi.Api.Ui;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Incidents;

public sealed record IncidentModel(
    Incident Incident,
    IReadOnlyList<IncidentMember> Members,
    IReadOnlyDictionary<string, string> Names,
    string? Done,
    string? Problem
);

/// <summary>A report of the incident and why it was put there: its pairs with the others.</summary>
public sealed record IncidentMember(
    IncidentReport Place,
    string Number,
    string Title,
    ReportState State,
    DateTimeOffset FiledAt,
    IReadOnlyList<MemberPair> Pairs
);

public sealed record MemberPair(string Other, double Score, IReadOnlyList<Bilingual> Reasons);

/// <summary>One incident: its reports, why each is there, and a way out for each.</summary>
internal static class ShowIncident
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/{id:guid}", ShowAsync);

    private static async Task<Results<RazorComponentResult<IncidentPage>, NotFound>> ShowAsync(
        Guid id,
        string? done,
        string? problem,
        CityDb db,
        CancellationToken cancellationToken
    )
    {
        if (
            await db
                .Incidents.AsNoTracking()
                .Include(row => row.Reports)
                .FirstOrDefaultAsync(row => row.Id == id, cancellationToken)
            is not { } incident
        )
        {
            return TypedResults.NotFound();
        }

        return Page.Of<IncidentPage>(
            new IncidentModel(
                incident,
                await MembersAsync(db, incident, cancellationToken),
                await Officials.NamesAsync(
                    db,
                    incident.Reports.Select(member => member.RemovedBy),
                    cancellationToken
                ),
                done,
                problem
            )
        );
    }

    private static async Task<IReadOnlyList<IncidentMember>> MembersAsync(
        CityDb db,
        Incident incident,
        CancellationToken cancellationToken
    )
    {
        var ids = incident.Reports.Select(member => member.ReportId).ToList();
        var reports = await db
            .Reports.AsNoTracking()
            .Where(report => ids.Contains(report.Id))
            .ToDictionaryAsync(report => report.Id, cancellationToken);
        var pairs = await db
            .ReportPairs.AsNoTracking()
            .Where(pair => ids.Contains(pair.ReportId) && ids.Contains(pair.OtherId))
            .ToListAsync(cancellationToken);

        return
        [
            .. incident
                .Reports.Select(member => (Member: member, Report: reports[member.ReportId]))
                .OrderBy(one => one.Report.FiledAt)
                .Select(one => new IncidentMember(
                    one.Member,
                    one.Report.Number.Value,
                    Titles.Of(one.Report.MaskedText),
                    one.Report.State,
                    one.Report.FiledAt,
                    [
                        .. pairs
                            .Where(pair => pair.ReportId == one.Report.Id)
                            .OrderByDescending(pair => pair.Score)
                            .Select(pair => new MemberPair(
                                reports[pair.OtherId].Number.Value,
                                pair.Score,
                                pair.Reasons
                            )),
                    ]
                )),
        ];
    }
}
