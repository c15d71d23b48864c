using System.Security.Claims;
using iHanoi.Api.Data;
using iHanoi.Api.Platform.Security;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using FileResult = iHanoi.Civic.Knowledge.FileResult;

namespace iHanoi.Api.Features.Uploads;

/// <summary>Null: nothing was turned away.</summary>
public sealed record AddDocumentsModel(UploadRefusal? Refusal);

/// <summary>
/// Files from the admin's computer. They are kept before the answer leaves; the page of their batch tells how they
/// fare, now and after a reload.
/// </summary>
internal static class AddDocuments
{
    public const string Accepted =
        ".md,.txt,.html,.htm,.mht,.mhtml,.doc,.docx,.rtf,.xlsx,.odt,.pdf,.csv,.tsv,.jsonl,.png,.jpg,.jpeg,.tif,.tiff,.zip";

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/add", () => Page.Of<AddDocumentsPage>(new AddDocumentsModel(null)));
        pages
            .MapPost("/add", AddAsync)
            .WithMetadata(
                new RequestSizeLimitAttribute(UploadLimits.LargestUpload),
                new RequestFormLimitsAttribute
                {
                    MultipartBodyLengthLimit = UploadLimits.LargestUpload,
                }
            );
    }

    // The body is the file: no form of another site can send it.
    public static void MapApi(IEndpointRouteBuilder api) =>
        api.MapPut("/files/{name}", PutAsync)
            .WithMetadata(new RequestSizeLimitAttribute(UploadLimits.LargestFile + 1024));

    private static async Task<
        Results<RedirectHttpResult, RazorComponentResult<AddDocumentsPage>>
    > AddAsync(
        [FromForm] IFormFileCollection files,
        ClaimsPrincipal user,
        UploadBook book,
        CancellationToken cancellationToken
    )
    {
        OfferedFile[] offered =
        [
            .. files
                .Where(file => file.FileName.Length > 0)
                .Select(file => new OfferedFile(file.FileName, file.OpenReadStream)),
        ];

        if (Refusal(offered.Length) is { } refusal)
        {
            return Page.Of<AddDocumentsPage>(
                new AddDocumentsModel(refusal),
                StatusCodes.Status400BadRequest
            );
        }

        var batch = await book.OpenAsync(user.AsCurator(), offered, cancellationToken);
        return TypedResults.LocalRedirect(UploadAddress.Of(batch.Id));
    }

    private static UploadRefusal? Refusal(int files) =>
        files switch
        {
            0 => UploadRefusal.NoFile,
            > UploadLimits.MostFiles => UploadRefusal.TooManyFiles,
            _ => null,
        };

    /// <summary>Accepted once the bytes are kept; with "wait", answered when the file has its fate.</summary>
    private static async Task<Results<Accepted<UploadBatchView>, Ok<FileResult>>> PutAsync(
        string name,
        bool? wait,
        Stream body,
        ClaimsPrincipal user,
        UploadBook book,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var offered = new OfferedFile(name, () => body);
        var batch = await book.OpenAsync(user.AsCurator(), [offered], cancellationToken);

        if (wait is not true)
        {
            return TypedResults.Accepted(
                UploadAddress.OfApi(batch.Id),
                UploadViews.Of(batch, time.GetUtcNow())
            );
        }

        while (!batch.Files[0].Stage.IsOver())
        {
            await Task.Delay(LookEvery, time, cancellationToken);
            batch = (await book.FindAsync(batch.Id, cancellationToken))!;
        }

        return TypedResults.Ok(ResultOf(batch.Files[0]));
    }

    private static FileResult ResultOf(UploadFile file) =>
        new(
            file.Name,
            file.DocumentId,
            file.Outcome ?? FileOutcome.Skipped,
            file.Reason,
            file.Chunks
        )
        {
            Version = file.Version,
        };
}
