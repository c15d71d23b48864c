using System.Security.Claims;
using iHanoi.Api.Data;
using iHanoi.Api.Features.Learning;
using iHanoi.Api.Features.Reports;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Triage;

/// <summary>Passes a report to another agency: the clock is kept, and after two hops the coordinator decides.</summary>
internal static class PassOn
{
    public static void Map(IEndpointRouteBuilder desk) =>
        desk.MapPost("/{number}/transfer", TransferAsync);

    private static Task<Results<RedirectHttpResult, NotFound>> TransferAsync(
        string number,
        [FromForm] int version,
        [FromForm] string agency,
        [FromForm] string reason,
        [FromForm] string? category,
        ClaimsPrincipal user,
        DeskWork desk,
        ReportLife life,
        SampleBook samples,
        CancellationToken cancellationToken
    ) =>
        desk.ChangeAsync(
            number,
            version,
            user,
            "transferred",
            work =>
            {
                if (string.IsNullOrWhiteSpace(agency) || string.IsNullOrWhiteSpace(reason))
                {
                    return "incomplete";
                }

                if (work.Report.Hops >= ReportTransitions.MostHops)
                {
                    return "too-many-hops";
                }

                if (!life.TryMove(work.Report, ReportState.Transferred, work.Act(reason.Trim())))
                {
                    return "not-now";
                }

                // "Not ours" is a lesson: it is kept with what had been suggested.
                samples.NotOurs(
                    work.Report,
                    work.Suggestion,
                    work.OfficialId,
                    new AgencyId(agency),
                    Categories.Table.Find(category)
                );
                life.Note(
                    work.Report,
                    ReportEventKind.AgencyChanged,
                    work.Report.Agency?.Value,
                    agency,
                    work.Act(reason.Trim())
                );
                work.Report.Agency = new AgencyId(agency);
                work.Report.OfficialId = null;
                return null;
            },
            cancellationToken
        );
}
