using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Scans;

/// <summary>The pages to show now, how many wait in all, and what was just done.</summary>
public sealed record ScansModel(IReadOnlyList<WaitingPage> Pages, int Waiting, string? Done);

/// <summary>Scanned pages that wait for a person, each beside its picture.</summary>
internal static class ShowScans
{
    private const int AtOnce = 10;

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("", ShowAsync);

    public static void MapApi(IEndpointRouteBuilder api) => api.MapGet("", ListAsync);

    private static async Task<RazorComponentResult<ScansPage>> ShowAsync(
        IScanReview review,
        string? done,
        CancellationToken cancellationToken
    )
    {
        var waiting = await review.WaitingAsync(cancellationToken);

        return Page.Of<ScansPage>(new ScansModel([.. waiting.Take(AtOnce)], waiting.Count, done));
    }

    private static async Task<Ok<IReadOnlyList<WaitingPage>>> ListAsync(
        IScanReview review,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await review.WaitingAsync(cancellationToken));
}
