using System.Security.Claims;
using iHanoi.Api.Data;
using iHanoi.Api.Platform.Security;
using iHanoi.Civic.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Learning;

/// <summary>One click back to the model that answered before the last change. The gate is not asked: it was good enough then.</summary>
internal static class RollBack
{
    public static void Map(IEndpointRouteBuilder acts) => acts.MapPost("/rollback", BackAsync);

    private static async Task<RedirectHttpResult> BackAsync(
        [FromForm] string? from,
        [FromForm] string? reason,
        ClaimsPrincipal user,
        CityDb db,
        IModelShelf shelf,
        ModelSwap swap,
        CancellationToken cancellationToken
    )
    {
        if (
            await ModelPointer.LastAsync(db, cancellationToken) is not { IsRollback: false } last
            || last.To != from
        )
        {
            return StartRun.Back("problem=changed");
        }

        if (!shelf.Has(last.From))
        {
            return StartRun.Back("problem=missing");
        }

        await swap.ToAsync(
            new ModelSwap.Choice(user.PersonId()!, last.To, last.From)
            {
                IsRollback = true,
                Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            },
            cancellationToken
        );
        return StartRun.Back("done=rolled-back");
    }
}
