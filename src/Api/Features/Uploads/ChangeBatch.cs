using iHanoi.Api.Platform.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Uploads;

/// <summary>How many files of a batch were taken back or promised again.</summary>
public sealed record BatchChanged(int Files);

/// <summary>Takes back what waits, and tries again what came to nothing.</summary>
internal static class ChangeBatch
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapPost("/uploads/{batch:guid}/cancel", CancelAsync).RequireFormToken();
        pages.MapPost("/uploads/{batch:guid}/retry", RetryAsync).RequireFormToken();
    }

    // No form of another site can send these verbs.
    public static void MapApi(IEndpointRouteBuilder api)
    {
        api.MapDelete("/uploads/{batch:guid}/waiting", DeleteWaitingAsync);
        api.MapPut("/uploads/{batch:guid}/retry", PutRetryAsync);
    }

    private static Task<RedirectHttpResult> CancelAsync(
        Guid batch,
        UploadBook book,
        CancellationToken cancellationToken
    ) => BackAsync(batch, book.CancelAsync, cancellationToken);

    private static Task<RedirectHttpResult> RetryAsync(
        Guid batch,
        UploadBook book,
        CancellationToken cancellationToken
    ) => BackAsync(batch, book.RetryAsync, cancellationToken);

    private static Task<Results<Ok<BatchChanged>, NotFound>> DeleteWaitingAsync(
        Guid batch,
        UploadBook book,
        CancellationToken cancellationToken
    ) => ChangeAsync(batch, book, book.CancelAsync, cancellationToken);

    private static Task<Results<Ok<BatchChanged>, NotFound>> PutRetryAsync(
        Guid batch,
        UploadBook book,
        CancellationToken cancellationToken
    ) => ChangeAsync(batch, book, book.RetryAsync, cancellationToken);

    private static async Task<RedirectHttpResult> BackAsync(
        Guid batch,
        Func<Guid, CancellationToken, Task<int>> change,
        CancellationToken cancellationToken
    )
    {
        await change(batch, cancellationToken);
        return TypedResults.LocalRedirect(UploadAddress.Of(batch));
    }

    private static async Task<Results<Ok<BatchChanged>, NotFound>> ChangeAsync(
        Guid batch,
        UploadBook book,
        Func<Guid, CancellationToken, Task<int>> change,
        CancellationToken cancellationToken
    ) =>
        await book.FindAsync(batch, cancellationToken) is null
            ? TypedResults.NotFound()
            : TypedResults.Ok(new BatchChanged(await change(batch, cancellationToken)));
}
