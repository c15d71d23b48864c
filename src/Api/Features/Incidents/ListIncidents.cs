using iHanoi.Api.Data;
using iHanoi.Api.Ui;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Incidents;

public sealed record IncidentsModel(
    IReadOnlyList<AlertDraft> Drafts,
    IReadOnlyList<IncidentRow> Incidents,
    int Number,
    int Total,
    string? Done
)
{
    public const int Size = 25;
}

public sealed record IncidentRow(
    Guid Id,
    Category Category,
    WardCode? Ward,
    int Reports,
    DateTimeOffset OpenedAt,
    DateTimeOffset LastAt
);

/// <summary>Drafted alerts that wait for somebody, then the incidents, the latest first.</summary>
internal static class ListIncidents
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("", ShowAsync);

    private static async Task<RazorComponentResult<IncidentsPage>> ShowAsync(
        int? page,
        string? done,
        CityDb db,
        CancellationToken cancellationToken
    )
    {
        var number = Math.Max(1, page ?? 1);
        var incidents = db
            .Incidents.AsNoTracking()
            .Where(incident => incident.Reports.Count(member => member.RemovedAt == null) > 1);
        var rows = await incidents
            .OrderByDescending(incident => incident.LastAt)
            .Skip((number - 1) * IncidentsModel.Size)
            .Take(IncidentsModel.Size)
            .Select(incident => new IncidentRow(
                incident.Id,
                incident.Category,
                incident.Ward,
                incident.Reports.Count(member => member.RemovedAt == null),
                incident.OpenedAt,
                incident.LastAt
            ))
            .ToListAsync(cancellationToken);
        var drafts = await db
            .AlertDrafts.AsNoTracking()
            .Where(draft =>
                draft.State == AlertDraftState.Waiting || draft.State == AlertDraftState.Forwarded
            )
            .OrderByDescending(draft => draft.At)
            .ToListAsync(cancellationToken);

        return Page.Of<IncidentsPage>(
            new IncidentsModel(
                drafts,
                rows,
                number,
                await incidents.CountAsync(cancellationToken),
                done
            )
        );
    }
}
