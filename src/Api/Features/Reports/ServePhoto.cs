using iHanoi.Api.Data;
using iHanoi.Civic.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Reports;

/// <summary>The copy without metadata, for whoever holds the number. The original is never served.</summary>
internal static class ServePhoto
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/r/{code}/photos/{ordinal:int}", ServeAsync);

    private static async Task<Results<PhysicalFileHttpResult, NotFound>> ServeAsync(
        string code,
        int ordinal,
        CityDb db,
        PhotoStore photos,
        CancellationToken cancellationToken
    )
    {
        if (ReportNumber.FindIn(code) is not { } number)
        {
            return TypedResults.NotFound();
        }

        var hash = await db
            .Reports.Where(r => r.Number == number || r.Followers.Any(f => f.Number == number))
            .SelectMany(r => r.Photos)
            .Where(photo => photo.Ordinal == ordinal)
            .Select(photo => photo.ServedHash)
            .FirstOrDefaultAsync(cancellationToken);

        return hash is null
            ? TypedResults.NotFound()
            : TypedResults.PhysicalFile(photos.PathOf(hash), "image/jpeg");
    }
}
