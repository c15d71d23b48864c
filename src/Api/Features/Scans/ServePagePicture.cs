using iHanoi.Civic.Knowledge;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Scans;

/// <summary>The picture of a page that waits.</summary>
internal static class ServePagePicture
{
    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapGet("/{scan}/{page:int}.jpg", ServeAsync);

    private static async Task<Results<FileContentHttpResult, NotFound>> ServeAsync(
        string scan,
        int page,
        IScanReview review,
        CancellationToken cancellationToken
    ) =>
        await review.PictureAsync(new ScanPageKey(scan, page), cancellationToken) is { } picture
            ? TypedResults.File(picture, "image/jpeg")
            : TypedResults.NotFound();
}
