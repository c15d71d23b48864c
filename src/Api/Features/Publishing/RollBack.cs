using System.Security.Claims;
using iHanoi.Api.Features.Knowledge;
using iHanoi.Api.Platform.Security;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Publishing;

/// <summary>
/// One click back to a version that was published before, and one click forward again: it went through review and
/// gate in its time, so neither is asked twice.
/// </summary>
internal static class RollBack
{
    public const string Done = "rolled-back";

    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapPost("/rollback", RollBackAsync).RequireFormToken();

    // JSON only: no form of another site can send it.
    public static void MapApi(IEndpointRouteBuilder api) => api.MapPut("/rollback", PutAsync);

    private static async Task<Results<RedirectHttpResult, NotFound>> RollBackAsync(
        [FromForm] VersionPost post,
        ClaimsPrincipal user,
        IKnowledgeBase knowledge,
        IPublishing publishing,
        CancellationToken cancellationToken
    )
    {
        if (
            post.Key is not { } version
            || await knowledge.FindAsync(version.DocumentId, null, cancellationToken)
                is not { } before
        )
        {
            return TypedResults.NotFound();
        }

        var address = DocumentAddress.Of(version.DocumentId);
        var refusal = await publishing.RollBackAsync(version, user.AsCurator(), cancellationToken);

        return TypedResults.LocalRedirect(
            refusal is { } reason
                ? Refusals.On(address, reason)
                : $"{address}?done={Done}&from={before.Summary.Version}"
        );
    }

    private static async Task<Results<NoContent, ProblemHttpResult, BadRequest>> PutAsync(
        VersionPost post,
        ClaimsPrincipal user,
        IPublishing publishing,
        CancellationToken cancellationToken
    ) =>
        post.Key is not { } version ? TypedResults.BadRequest()
        : await publishing.RollBackAsync(version, user.AsCurator(), cancellationToken)
            is { } refusal
            ? Refusals.Problem(refusal)
        : TypedResults.NoContent();
}
