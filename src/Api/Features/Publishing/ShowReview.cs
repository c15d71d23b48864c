using System.Security.Claims;
using iHanoi.Api.Platform.Security;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Publishing;

/// <summary>A version that waits, with the newest run of its gate.</summary>
public sealed record Waiting(WaitingVersion Version, GateRun? Gate);

/// <summary><see cref="Reader"/> is who looks: their own drafts are for others to review.</summary>
public sealed record ReviewModel(
    IReadOnlyList<Waiting> Waiting,
    string Reader,
    DateTimeOffset Now,
    ReviewDecision? Done,
    string? Refused
);

/// <summary>The queue of versions that need a person: drafts to review, reviewed ones to publish.</summary>
internal static class ShowReview
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/review", ShowAsync);

    public static void MapApi(IEndpointRouteBuilder api) => api.MapGet("/review", ListAsync);

    private static async Task<RazorComponentResult<ReviewPage>> ShowAsync(
        string? done,
        string? refused,
        ClaimsPrincipal user,
        WaitingList waiting,
        TimeProvider time,
        CancellationToken cancellationToken
    ) =>
        Page.Of<ReviewPage>(
            new ReviewModel(
                await waiting.ReadAsync(cancellationToken),
                user.PersonId()!,
                time.GetUtcNow(),
                ReviewDecisions.Table.Find(done),
                refused
            )
        );

    private static async Task<Ok<IReadOnlyList<Waiting>>> ListAsync(
        WaitingList waiting,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await waiting.ReadAsync(cancellationToken));
}

/// <summary>What waits, each with its gate.</summary>
internal sealed class WaitingList(IPublishing publishing, IPublishingGate gate)
{
    public async Task<IReadOnlyList<Waiting>> ReadAsync(CancellationToken cancellationToken)
    {
        var runs = await gate.LatestAsync(cancellationToken);

        return
        [
            .. (await publishing.WaitingAsync(cancellationToken)).Select(version => new Waiting(
                version,
                runs.GetValueOrDefault(version.Version)
            )),
        ];
    }
}
