using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using FileResult = iHanoi.Civic.Knowledge.FileResult;

namespace iHanoi.Api.Features.Knowledge;

/// <summary>Null results: nothing has been sent yet.</summary>
public sealed record AddDocumentsModel(IReadOnlyList<FileResult>? Results);

/// <summary>Files from the admin's computer into the knowledge base; each has its own fate.</summary>
internal static class AddDocuments
{
    public const int MostFiles = 20;
    public const int LargestFileMegabytes = 50;
    public const int LargestUploadMegabytes = 200;
    public const string Accepted = ".md,.txt,.html,.htm,.docx,.xlsx,.odt,.pdf,.csv,.jsonl";

    private const long Megabyte = 1024 * 1024;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/add", () => Page.Of<AddDocumentsPage>(new AddDocumentsModel(null)));
        pages
            .MapPost("/add", AddAsync)
            .WithMetadata(
                new RequestSizeLimitAttribute(LargestUploadMegabytes * Megabyte),
                new RequestFormLimitsAttribute
                {
                    MultipartBodyLengthLimit = LargestUploadMegabytes * Megabyte,
                }
            );
    }

    // The body is the file: no form of another site can send it.
    public static void MapApi(IEndpointRouteBuilder api) =>
        api.MapPut("/files/{name}", PutAsync)
            .WithMetadata(new RequestSizeLimitAttribute((LargestFileMegabytes + 1) * Megabyte));

    private static async Task<RazorComponentResult<AddDocumentsPage>> AddAsync(
        [FromForm] IFormFileCollection files,
        IKnowledgeBase knowledge,
        CancellationToken cancellationToken
    )
    {
        var results = new List<FileResult>();

        foreach (var file in files.Where(file => file.FileName.Length > 0).Take(MostFiles))
        {
            await using var content = file.OpenReadStream();
            results.Add(await ReadAsync(file.FileName, content, knowledge, cancellationToken));
        }

        return Page.Of<AddDocumentsPage>(new AddDocumentsModel(results));
    }

    private static async Task<Ok<FileResult>> PutAsync(
        string name,
        Stream body,
        IKnowledgeBase knowledge,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await ReadAsync(name, body, knowledge, cancellationToken));

    private static async Task<FileResult> ReadAsync(
        string name,
        Stream content,
        IKnowledgeBase knowledge,
        CancellationToken cancellationToken
    )
    {
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellationToken);

        return await knowledge.AddAsync(
            new UploadedFile(name, bytes.GetBuffer().AsMemory(0, (int)bytes.Length)),
            cancellationToken
        );
    }
}
