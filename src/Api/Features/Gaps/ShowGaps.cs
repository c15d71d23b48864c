using iHanoi.Api.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Features.Gaps;

public sealed record GapsModel(GapsFound Found, int LeastAskers, int Days);

/// <summary>What people ask and the knowledge base does not answer well, put together by meaning.</summary>
internal static class ShowGaps
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/gaps", ShowAsync);

    public static void MapApi(IEndpointRouteBuilder api) => api.MapGet("/gaps", ListAsync);

    private static async Task<RazorComponentResult<GapsPage>> ShowAsync(
        GapBook book,
        IOptions<GapOptions> options,
        CancellationToken cancellationToken
    ) =>
        Page.Of<GapsPage>(
            new GapsModel(
                await book.ListAsync(cancellationToken),
                options.Value.LeastAskers,
                options.Value.Days
            )
        );

    private static async Task<Ok<GapsFound>> ListAsync(
        GapBook book,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await book.ListAsync(cancellationToken));
}
