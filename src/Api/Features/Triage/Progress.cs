using System.Security.Claims;
using iHanoi.Api.Features.Reports;
using iHanoi.Civic.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Triage;

/// <summary>Work has begun; or it is fixed, with the evidence in words, and the citizen is asked.</summary>
internal static class Progress
{
    public static void Map(IEndpointRouteBuilder desk)
    {
        desk.MapPost("/{number}/start", StartAsync);
        desk.MapPost("/{number}/fixed", FixedAsync);
    }

    private static Task<Results<RedirectHttpResult, NotFound>> StartAsync(
        string number,
        [FromForm] int version,
        ClaimsPrincipal user,
        DeskWork desk,
        ReportLife life,
        CancellationToken cancellationToken
    ) =>
        desk.ChangeAsync(
            number,
            version,
            user,
            "started",
            work =>
                life.TryMove(work.Report, ReportState.InProgress, work.Act()) ? null : "not-now",
            cancellationToken
        );

    private static Task<Results<RedirectHttpResult, NotFound>> FixedAsync(
        string number,
        [FromForm] int version,
        [FromForm] string evidence,
        ClaimsPrincipal user,
        DeskWork desk,
        ReportLife life,
        CancellationToken cancellationToken
    ) =>
        desk.ChangeAsync(
            number,
            version,
            user,
            "fixed",
            work =>
                string.IsNullOrWhiteSpace(evidence) ? "incomplete"
                : life.TryMove(work.Report, ReportState.Fixed, work.Act(evidence.Trim()))
                && life.TryMove(work.Report, ReportState.AwaitingConfirmation, work.Act())
                    ? null
                : "not-now",
            cancellationToken
        );
}
