using iHanoi.Api.Data;
using iHanoi.Api.Ui;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Uploads;

public sealed record UploadsModel(IReadOnlyList<UploadBatch> Batches);

/// <summary>What was offered lately, by whom, and what became of it.</summary>
internal static class ShowUploads
{
    private const int Most = 50;

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/uploads", ShowAsync);

    public static void MapApi(IEndpointRouteBuilder api) => api.MapGet("/uploads", ListAsync);

    private static async Task<RazorComponentResult<UploadsPage>> ShowAsync(
        UploadBook book,
        CancellationToken cancellationToken
    ) => Page.Of<UploadsPage>(new UploadsModel(await book.RecentAsync(Most, cancellationToken)));

    private static async Task<Ok<IReadOnlyList<UploadBatchView>>> ListAsync(
        UploadBook book,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var batches = await book.RecentAsync(Most, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<UploadBatchView>>([
            .. batches.Select(batch => UploadViews.Of(batch, time.GetUtcNow())),
        ]);
    }
}
