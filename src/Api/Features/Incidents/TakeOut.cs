using System.Security.Claims;
using iHanoi.Api.Data;
using iHanoi.Api.Platform.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Incidents;

/// <summary>A person takes a report out of an incident, or puts it back; who, when and why stay with it.</summary>
internal static class TakeOut
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapPost("/{id:guid}/take-out", OutAsync);
        pages.MapPost("/{id:guid}/put-back", BackAsync);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> OutAsync(
        Guid id,
        [FromForm] Guid report,
        [FromForm] string? reason,
        ClaimsPrincipal user,
        CityDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return TypedResults.LocalRedirect($"{IncidentRoutes.Address}/{id}?problem=no-reason");
        }

        var (now, by, why) = ((DateTimeOffset?)time.GetUtcNow(), user.PersonId(), reason.Trim());
        return await SetAsync(db, id, report, now, by, why, cancellationToken)
            ? TypedResults.LocalRedirect($"{IncidentRoutes.Address}/{id}?done=taken-out")
            : TypedResults.NotFound();
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> BackAsync(
        Guid id,
        [FromForm] Guid report,
        CityDb db,
        CancellationToken cancellationToken
    ) =>
        await SetAsync(db, id, report, null, null, null, cancellationToken)
            ? TypedResults.LocalRedirect($"{IncidentRoutes.Address}/{id}?done=put-back")
            : TypedResults.NotFound();

    private static async Task<bool> SetAsync(
        CityDb db,
        Guid incident,
        Guid report,
        DateTimeOffset? at,
        string? by,
        string? because,
        CancellationToken cancellationToken
    ) =>
        await db
            .IncidentReports.Where(member =>
                member.IncidentId == incident && member.ReportId == report
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(member => member.RemovedAt, at)
                        .SetProperty(member => member.RemovedBy, by)
                        .SetProperty(member => member.RemovedBecause, because),
                cancellationToken
            ) == 1;
}
