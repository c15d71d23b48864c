using System.Security.Claims;
using iHanoi.Api.Platform.Security;
using iHanoi.Civic.Knowledge.Gaps;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Gaps;

/// <summary>State and reason are codes of their status tables.</summary>
public sealed record GapPost
{
    public string? State { get; init; }

    public string? Because { get; init; }
}

/// <summary>Takes a gap on, closes it with a reason, or opens it again.</summary>
internal static class DecideGap
{
    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapPost("/gaps/{id:guid}", DecideAsync).RequireFormToken();

    // JSON only: no form of another site can send it.
    public static void MapApi(IEndpointRouteBuilder api) => api.MapPut("/gaps/{id:guid}", PutAsync);

    private static async Task<Results<RedirectHttpResult, NotFound, BadRequest>> DecideAsync(
        Guid id,
        [FromForm] GapPost post,
        ClaimsPrincipal user,
        GapBook book,
        CancellationToken cancellationToken
    ) =>
        GapStates.Table.Find(post.State) is not { } state ? TypedResults.BadRequest()
        : await KeepAsync(id, state, post, user, book, cancellationToken)
            ? TypedResults.LocalRedirect("/kb/gaps")
        : TypedResults.NotFound();

    private static async Task<Results<NoContent, NotFound, BadRequest>> PutAsync(
        Guid id,
        GapPost post,
        ClaimsPrincipal user,
        GapBook book,
        CancellationToken cancellationToken
    ) =>
        GapStates.Table.Find(post.State) is not { } state ? TypedResults.BadRequest()
        : await KeepAsync(id, state, post, user, book, cancellationToken) ? TypedResults.NoContent()
        : TypedResults.NotFound();

    private static Task<bool> KeepAsync(
        Guid id,
        GapState state,
        GapPost post,
        ClaimsPrincipal user,
        GapBook book,
        CancellationToken cancellationToken
    ) =>
        book.DecideAsync(
            id,
            state,
            GapClosings.Table.Find(post.Because),
            user.AsCurator(),
            cancellationToken
        );
}
