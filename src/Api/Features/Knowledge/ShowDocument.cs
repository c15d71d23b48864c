using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Knowledge;

/// <summary><see cref="Done"/> is the state it was just brought into, so that it can be undone.</summary>
public sealed record DocumentModel(DocumentDetails Document, DocumentState? Done);

/// <summary>One version of a document: its text, its chunks and its other versions.</summary>
internal static class ShowDocument
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/{**id}", ShowAsync);

    public static void MapApi(IEndpointRouteBuilder api) =>
        api.MapGet("/documents/{**id}", FindAsync);

    private static async Task<Results<RazorComponentResult<DocumentPage>, NotFound>> ShowAsync(
        string id,
        int? version,
        string? done,
        IKnowledgeBase knowledge,
        CancellationToken cancellationToken
    ) =>
        await knowledge.FindAsync(Uri.UnescapeDataString(id), version, cancellationToken)
            is { } document
            ? Page.Of<DocumentPage>(new DocumentModel(document, DocumentStates.Table.Find(done)))
            : TypedResults.NotFound();

    private static async Task<Results<Ok<DocumentDetails>, NotFound>> FindAsync(
        string id,
        int? version,
        IKnowledgeBase knowledge,
        CancellationToken cancellationToken
    ) =>
        await knowledge.FindAsync(Uri.UnescapeDataString(id), version, cancellationToken)
            is { } document
            ? TypedResults.Ok(document)
            : TypedResults.NotFound();
}
