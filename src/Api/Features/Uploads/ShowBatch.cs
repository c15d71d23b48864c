using iHanoi.Api.Data;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Uploads;

/// <summary>A batch as it stands now; <see cref="Left"/> is null until something was measured.</summary>
public sealed record BatchModel(UploadBatch Batch, TimeSpan? Left)
{
    public bool IsOver => Batch.Files.All(file => file.Stage.IsOver());

    public int Over => Batch.Files.Count(file => file.Stage.IsOver());

    public bool CanCancel => Batch.Files.Exists(file => file.Stage is FileStage.Waiting);

    public bool CanRetry =>
        Batch.Files.Exists(file =>
            file.Hash is not null
            && (
                file.Stage is FileStage.Failed or FileStage.Cancelled
                || file.Outcome is FileOutcome.Skipped
            )
        );
}

/// <summary>One batch: each file, its stage and its fate. The address is kept, so a reload or another day shows the same.</summary>
internal static class ShowBatch
{
    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapGet("/uploads/{batch:guid}", ShowAsync);

    public static void MapApi(IEndpointRouteBuilder api) =>
        api.MapGet("/uploads/{batch:guid}", FindAsync);

    private static async Task<Results<RazorComponentResult<BatchPage>, NotFound>> ShowAsync(
        Guid batch,
        UploadBook book,
        TimeProvider time,
        CancellationToken cancellationToken
    ) =>
        await book.FindAsync(batch, cancellationToken) is { } found
            ? Page.Of<BatchPage>(
                new BatchModel(found, UploadPace.Left(found.Files, time.GetUtcNow()))
            )
            : TypedResults.NotFound();

    private static async Task<Results<Ok<UploadBatchView>, NotFound>> FindAsync(
        Guid batch,
        UploadBook book,
        TimeProvider time,
        CancellationToken cancellationToken
    ) =>
        await book.FindAsync(batch, cancellationToken) is { } found
            ? TypedResults.Ok(UploadViews.Of(found, time.GetUtcNow()))
            : TypedResults.NotFound();
}
