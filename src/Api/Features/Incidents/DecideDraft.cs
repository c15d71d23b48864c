using System.Security.Claims;
using iHanoi.Api.Data;
using iHanoi.Api.Platform.Security;
using iHanoi.Civic.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Incidents;

/// <summary>An official passes a drafted alert on to who may publish, or drops it and says why.</summary>
internal static class DecideDraft
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapPost("/drafts/{id:guid}/forward", ForwardAsync);
        pages.MapPost("/drafts/{id:guid}/dismiss", DismissAsync);
    }

    private static Task<RedirectHttpResult> ForwardAsync(
        Guid id,
        ClaimsPrincipal user,
        CityDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    ) =>
        SetAsync(
            db,
            id,
            (AlertDraftState.Forwarded, user.PersonId(), null, time.GetUtcNow()),
            cancellationToken
        );

    private static Task<RedirectHttpResult> DismissAsync(
        Guid id,
        [FromForm] string? reason,
        ClaimsPrincipal user,
        CityDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    ) =>
        string.IsNullOrWhiteSpace(reason)
            ? Task.FromResult(TypedResults.LocalRedirect(IncidentRoutes.Address))
            : SetAsync(
                db,
                id,
                (AlertDraftState.Dismissed, user.PersonId(), reason.Trim(), time.GetUtcNow()),
                cancellationToken
            );

    private static async Task<RedirectHttpResult> SetAsync(
        CityDb db,
        Guid id,
        (AlertDraftState State, string? By, string? Reason, DateTimeOffset At) decided,
        CancellationToken cancellationToken
    )
    {
        var at = (DateTimeOffset?)decided.At;
        await db
            .AlertDrafts.Where(draft =>
                draft.Id == id
                && (
                    draft.State == AlertDraftState.Waiting
                    || draft.State == AlertDraftState.Forwarded
                )
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(draft => draft.State, decided.State)
                        .SetProperty(draft => draft.DecidedBy, decided.By)
                        .SetProperty(draft => draft.Reason, decided.Reason)
                        .SetProperty(draft => draft.DecidedAt, at),
                cancellationToken
            );
        var done = decided.State is AlertDraftState.Forwarded ? "forwarded" : "dismissed";

        return TypedResults.LocalRedirect($"{IncidentRoutes.Address}?done={done}");
    }
}
