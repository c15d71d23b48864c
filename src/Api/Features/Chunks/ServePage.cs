using iHanoi.Api.Data;
using iHanoi.Api.Platform;
using iHanoi.Civic.Knowledge.Curating;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Chunks;

/// <summary>A page of a kept original as a picture, so that what was read can be held against it.</summary>
internal static class ServePage
{
    // The bytes under a hash never change.
    private const string Cached = "private, max-age=86400, immutable";

    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapGet("/originals/{file:guid}/pages/{page:int}", ServeAsync);

    private static async Task<Results<FileContentHttpResult, NotFound>> ServeAsync(
        Guid file,
        int page,
        CityDb db,
        ContentFolder content,
        IPagePictures pictures,
        HttpResponse response,
        CancellationToken cancellationToken
    )
    {
        var hash = await db
            .UploadFiles.Where(row => row.Id == file)
            .Select(row => row.Hash)
            .FirstOrDefaultAsync(cancellationToken);

        if (
            hash is null
            || await pictures.DrawAsync(content.PathOf(hash), page, cancellationToken)
                is not { } picture
        )
        {
            return TypedResults.NotFound();
        }

        response.Headers.CacheControl = Cached;
        return TypedResults.File(picture, "image/jpeg");
    }
}
