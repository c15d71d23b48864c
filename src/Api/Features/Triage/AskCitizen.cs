using System.Security.Claims;
using iHanoi.Api.Features.Reports;
using iHanoi.Civic.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Triage;

/// <summary>Asks the citizen one question; the clock pauses until the answer.</summary>
internal static class AskCitizen
{
    public static void Map(IEndpointRouteBuilder desk) => desk.MapPost("/{number}/ask", AskAsync);

    private static Task<Results<RedirectHttpResult, NotFound>> AskAsync(
        string number,
        [FromForm] int version,
        [FromForm] string question,
        ClaimsPrincipal user,
        DeskWork desk,
        ReportLife life,
        CancellationToken cancellationToken
    ) =>
        desk.ChangeAsync(
            number,
            version,
            user,
            "asked",
            work =>
                string.IsNullOrWhiteSpace(question) ? "incomplete"
                : life.TryMove(work.Report, ReportState.NeedsInformation, work.Act(question.Trim()))
                    ? null
                : "not-now",
            cancellationToken
        );
}
