using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Triage;

/// <summary>Corrects an accepted report's category, urgency, ward or agency.</summary>
internal static class Correct
{
    public static void Map(IEndpointRouteBuilder desk) =>
        desk.MapPost("/{number}/correct", CorrectAsync);

    private static Task<Results<RedirectHttpResult, NotFound>> CorrectAsync(
        string number,
        [FromForm] DecisionForm form,
        ClaimsPrincipal user,
        DeskWork desk,
        Decision decision,
        CancellationToken cancellationToken
    ) =>
        desk.ChangeAsync(
            number,
            form.Version,
            user,
            "corrected",
            work => decision.Apply(work, form),
            cancellationToken
        );
}
