using System.Security.Claims;
using iHanoi.Api.Platform.Security;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Publishing;

public sealed record GateModel(GateRun Run, string? Refused);

public sealed record GateOverride(string? Why);

/// <summary>Asks the gate about a reviewed version, follows it, and overrules it with a reason.</summary>
internal static class RunGate
{
    public static string Address(Guid run) => $"/kb/gate/{run}";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapPost("/gate", AskAsync).RequireFormToken();
        pages.MapGet("/gate/{run:guid}", ShowAsync);
        pages.MapPost("/gate/{run:guid}/override", OverruleAsync).RequireFormToken();
    }

    // JSON only: no form of another site can send it.
    public static void MapApi(IEndpointRouteBuilder api)
    {
        api.MapPut("/gate", PutAsync);
        api.MapGet("/gate/{run:guid}", FindAsync);
        api.MapPut("/gate/{run:guid}/override", OverrideAsync);
    }

    private static async Task<Results<RedirectHttpResult, BadRequest>> AskAsync(
        [FromForm] VersionPost post,
        ClaimsPrincipal user,
        GateWork work,
        CancellationToken cancellationToken
    ) =>
        post.Key is not { } version ? TypedResults.BadRequest()
        : await work.AskAsync(version, user.AsCurator(), cancellationToken) is { Run: { } run }
            ? TypedResults.LocalRedirect(Address(run))
        : TypedResults.LocalRedirect(Refusals.On("/kb/review", PublishingRefusal.NotReviewed));

    private static async Task<Results<RazorComponentResult<GatePage>, NotFound>> ShowAsync(
        Guid run,
        string? refused,
        IPublishingGate gate,
        CancellationToken cancellationToken
    ) =>
        await gate.FindAsync(run, cancellationToken) is { } found
            ? Page.Of<GatePage>(new GateModel(found, refused))
            : TypedResults.NotFound();

    private static async Task<RedirectHttpResult> OverruleAsync(
        Guid run,
        [FromForm] GateOverride post,
        ClaimsPrincipal user,
        IPublishingGate gate,
        CancellationToken cancellationToken
    ) =>
        TypedResults.LocalRedirect(
            await gate.OverrideAsync(run, user.AsCurator(), post.Why, cancellationToken)
                is { } refusal
                ? Refusals.On(Address(run), refusal)
                : Address(run)
        );

    private static async Task<Results<Accepted<GateRun>, ProblemHttpResult, BadRequest>> PutAsync(
        VersionPost post,
        ClaimsPrincipal user,
        GateWork work,
        IPublishingGate gate,
        CancellationToken cancellationToken
    )
    {
        if (post.Key is not { } version)
        {
            return TypedResults.BadRequest();
        }

        var asked = await work.AskAsync(version, user.AsCurator(), cancellationToken);

        return asked.Run is { } run
            ? TypedResults.Accepted(
                $"/api/knowledge/gate/{run}",
                await gate.FindAsync(run, cancellationToken)
            )
            : Refusals.Problem(asked.Refusal!.Value);
    }

    private static async Task<Results<Ok<GateRun>, NotFound>> FindAsync(
        Guid run,
        IPublishingGate gate,
        CancellationToken cancellationToken
    ) =>
        await gate.FindAsync(run, cancellationToken) is { } found
            ? TypedResults.Ok(found)
            : TypedResults.NotFound();

    private static async Task<Results<NoContent, ProblemHttpResult>> OverrideAsync(
        Guid run,
        GateOverride post,
        ClaimsPrincipal user,
        IPublishingGate gate,
        CancellationToken cancellationToken
    ) =>
        await gate.OverrideAsync(run, user.AsCurator(), post.Why, cancellationToken) is { } refusal
            ? Refusals.Problem(refusal)
            : TypedResults.NoContent();
}
