using System.Security.Claims;
using iHanoi.Api.Data;
using iHanoi.Api.Features.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Triage;

/// <summary>Takes a report in hand, or lays it back.</summary>
internal static class Claim
{
    public static void Map(IEndpointRouteBuilder desk) =>
        desk.MapPost("/{number}/claim", ClaimAsync);

    private static Task<Results<RedirectHttpResult, NotFound>> ClaimAsync(
        string number,
        [FromForm] int version,
        [FromForm] bool? release,
        ClaimsPrincipal user,
        DeskWork desk,
        ReportLife life,
        CancellationToken cancellationToken
    ) =>
        desk.ChangeAsync(
            number,
            version,
            user,
            release is true ? "released" : "claimed",
            work =>
            {
                var before = work.Report.OfficialId;
                work.Report.OfficialId = release is true ? null : work.OfficialId;
                life.Note(
                    work.Report,
                    ReportEventKind.Claimed,
                    before,
                    work.Report.OfficialId,
                    work.Act()
                );
                return null;
            },
            cancellationToken
        );
}
