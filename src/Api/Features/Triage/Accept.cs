using System.Security.Claims;
using iHanoi.Api.Features.Reports;
using iHanoi.Civic.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Triage;

/// <summary>Accepts a report with its category, urgency, ward and agency: as suggested, or corrected.</summary>
internal static class Accept
{
    public static void Map(IEndpointRouteBuilder desk) =>
        desk.MapPost("/{number}/accept", AcceptAsync);

    private static Task<Results<RedirectHttpResult, NotFound>> AcceptAsync(
        string number,
        [FromForm] DecisionForm form,
        ClaimsPrincipal user,
        DeskWork desk,
        Decision decision,
        ReportLife life,
        CancellationToken cancellationToken
    ) =>
        desk.ChangeAsync(
            number,
            form.Version,
            user,
            "accepted",
            work =>
            {
                if (!ReportTransitions.Allows(work.Report.State, ReportState.Accepted))
                {
                    return "not-now";
                }

                if (decision.Apply(work, form) is { } problem)
                {
                    return problem;
                }

                work.Report.OfficialId = work.OfficialId;
                return life.TryMove(work.Report, ReportState.Accepted, work.Act())
                    ? null
                    : "not-now";
            },
            cancellationToken
        );
}
