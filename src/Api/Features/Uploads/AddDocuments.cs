using System.Security.Claims;
using iHanoi.Api.Data;
using iHanoi.Api.Features.Knowledge;
using iHanoi.Api.Platform;
using iHanoi.Api.Platform.Security;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using FileResult = iHanoi.Civic.Knowledge.FileResult;

namespace iHanoi.Api.Features.Uploads;

/// <summary>Null: nothing was turned away. <see cref="Wards"/> are chosen already.</summary>
public sealed record AddDocumentsModel(UploadRefusal? Refusal, IReadOnlyList<string> Wards);

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
        pages.MapGet("/add", () => Page.Of<AddDocumentsPage>(new AddDocumentsModel(null, [])));
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
            .WithMetadata(new RequestSizeLimitAttribute(UploadLimits.LargestFile + 1024))
            .WithDescription(
                "Takes one file into the knowledge base; the body is its bytes. wards (repeated) are the five-digit codes of the wards that it is of; without them it is of those that the file itself states, or of the whole city. A code that no ward has is a problem of type urn:ihanoi:problem:ward-unknown. With wait=true the answer comes when the file has been read."
            );

    private static async Task<
        Results<RedirectHttpResult, RazorComponentResult<AddDocumentsPage>>
    > AddAsync(
        IFormCollection form,
        ClaimsPrincipal user,
        UploadBook book,
        CityNames names,
        CancellationToken cancellationToken
    )
    {
        OfferedFile[] offered =
        [
            .. form
                .Files.Where(file => file.FileName.Length > 0)
                .Select(file => new OfferedFile(file.FileName, file.OpenReadStream)),
        ];

        var stated = WardScope.Of(form["wards"].OfType<string>());

        if (Refusal(offered.Length, stated, names) is { } refusal)
        {
            return Page.Of<AddDocumentsPage>(
                new AddDocumentsModel(refusal, stated),
                StatusCodes.Status400BadRequest
            );
        }

        var batch = await book.OpenAsync(user.AsCurator(), offered, stated, cancellationToken);
        return TypedResults.LocalRedirect(UploadAddress.Of(batch.Id));
    }

    private static UploadRefusal? Refusal(
        int files,
        IReadOnlyList<string> wards,
        CityNames names
    ) =>
        files switch
        {
            0 => UploadRefusal.NoFile,
            > UploadLimits.MostFiles => UploadRefusal.TooManyFiles,
            _ => names.Unknown(wards) is null ? null : UploadRefusal.WardUnknown,
        };

    /// <summary>Accepted once the bytes are kept; with "wait", answered when the file has its fate.</summary>
    private static async Task<
        Results<Accepted<UploadBatchView>, Ok<FileResult>, ProblemHttpResult>
    > PutAsync(
        string name,
        bool? wait,
        [FromQuery] string[]? wards,
        Stream body,
        ClaimsPrincipal user,
        UploadBook book,
        CityNames names,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var stated = WardScope.Of(wards ?? []);

        if (DocumentWards.Problem(names, stated) is { } problem)
        {
            return problem;
        }

        var offered = new OfferedFile(name, () => body);
        var batch = await book.OpenAsync(user.AsCurator(), [offered], stated, cancellationToken);

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
