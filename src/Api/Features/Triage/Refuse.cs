using System.Security.Claims;
using iHanoi.Api.Features.Reports;
using iHanoi.Civic.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Triage;

/// <summary>Refuses for a reason of the closed list, always naming the right door. Only a person refuses.</summary>
internal static class Refuse
{
    public static void Map(IEndpointRouteBuilder desk) =>
        desk.MapPost("/{number}/refuse", RefuseAsync);

    private static Task<Results<RedirectHttpResult, NotFound>> RefuseAsync(
        string number,
        [FromForm] int version,
        [FromForm] string reason,
        [FromForm] string door,
        ClaimsPrincipal user,
        DeskWork desk,
        ReportLife life,
        CancellationToken cancellationToken
    ) =>
        desk.ChangeAsync(
            number,
            version,
            user,
            "refused",
            work =>
            {
                if (RefusalReasons.Table.Find(reason) is not { } because)
                {
                    return "incomplete";
                }

                if (string.IsNullOrWhiteSpace(door))
                {
                    return "no-door";
                }

                work.Report.RefusedBecause = because;
                work.Report.OfficialId = work.OfficialId;

                return life.TryMove(work.Report, ReportState.Refused, work.Act(door.Trim()))
                    ? null
                    : "not-now";
            },
            cancellationToken
        );
}
