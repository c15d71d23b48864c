using System.Security.Claims;
using iHanoi.Api.Platform.Security;
using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Publishing;

/// <summary>Decision: "approve" or "send-back"; a reason is asked for the second.</summary>
public sealed record ReviewPost
{
    public string? Id { get; init; }

    public int? Version { get; init; }

    public string? Decision { get; init; }

    /// <summary>A form that approves has no field for it.</summary>
    public string? Why { get; init; }

    internal VersionKey? Key => new VersionPost(Id, Version).Key;
}

/// <summary>A second person approves a draft, or sends it back with a reason.</summary>
internal static class Review
{
    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapPost("/review", PostAsync).RequireFormToken();

    // JSON only: no form of another site can send it.
    public static void MapApi(IEndpointRouteBuilder api) => api.MapPut("/review", PutAsync);

    private static async Task<Results<RedirectHttpResult, BadRequest>> PostAsync(
        [FromForm] ReviewPost post,
        ClaimsPrincipal user,
        IPublishing publishing,
        CancellationToken cancellationToken
    )
    {
        if (post.Key is not { } version || Of(post) is not { } decision)
        {
            return TypedResults.BadRequest();
        }

        var refusal = await DecideAsync(
            version,
            decision,
            post.Why,
            user,
            publishing,
            cancellationToken
        );

        return TypedResults.LocalRedirect(
            refusal is { } reason
                ? Refusals.On("/kb/review", reason)
                : $"/kb/review?done={ReviewDecisions.Table.Code(decision)}"
        );
    }

    private static async Task<Results<NoContent, ProblemHttpResult, BadRequest>> PutAsync(
        ReviewPost post,
        ClaimsPrincipal user,
        IPublishing publishing,
        CancellationToken cancellationToken
    ) =>
        post.Key is not { } version || Of(post) is not { } decision ? TypedResults.BadRequest()
        : await DecideAsync(version, decision, post.Why, user, publishing, cancellationToken)
            is { } refusal
            ? Refusals.Problem(refusal)
        : TypedResults.NoContent();

    private static ReviewDecision? Of(ReviewPost post) => ReviewDecisions.Table.Find(post.Decision);

    private static Task<PublishingRefusal?> DecideAsync(
        VersionKey version,
        ReviewDecision decision,
        string? why,
        ClaimsPrincipal user,
        IPublishing publishing,
        CancellationToken cancellationToken
    ) =>
        decision is ReviewDecision.Approve
            ? publishing.ApproveAsync(version, user.AsCurator(), cancellationToken)
            : publishing.SendBackAsync(version, user.AsCurator(), why, cancellationToken);
}
