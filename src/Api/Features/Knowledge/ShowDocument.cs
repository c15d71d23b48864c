using iHanoi.Api.Features.Publishing;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Knowledge;

/// <summary>What the address says of the act that led here: it can be undone, or was refused.</summary>
public sealed record DocumentQuery(int? Version, string? Done, int? From, string? Refused);

/// <summary><see cref="PagesWaiting"/> are scanned pages of it that are in no answer yet. <see cref="Done"/> is the state it was just brought into, so that it can be undone.</summary>
public sealed record DocumentModel(
    DocumentDetails Document,
    IReadOnlyList<VersionAct> Acts,
    IReadOnlyList<CheckQuestion> Questions,
    int PagesWaiting,
    DocumentState? Done,
    int? RolledBackFrom,
    string? Refused
);

/// <summary>One version of a document: its text, its chunks, its other versions and what was done to them.</summary>
internal static class ShowDocument
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/{**id}", ShowAsync);

    public static void MapApi(IEndpointRouteBuilder api) =>
        api.MapGet("/documents/{**id}", FindAsync);

    private static async Task<Results<RazorComponentResult<DocumentPage>, NotFound>> ShowAsync(
        string id,
        [AsParameters] DocumentQuery query,
        IKnowledgeBase knowledge,
        IPublishing publishing,
        ICheckQuestions questions,
        IScanReview scans,
        CancellationToken cancellationToken
    )
    {
        var document = await knowledge.FindAsync(
            Uri.UnescapeDataString(id),
            query.Version,
            cancellationToken
        );

        return document is null
            ? TypedResults.NotFound()
            : Page.Of<DocumentPage>(
                new DocumentModel(
                    document,
                    await publishing.ActsAsync(document.Summary.Id, cancellationToken),
                    [
                        .. (await questions.ListAsync(cancellationToken)).Where(question =>
                            question.DocumentId == document.Summary.Id
                        ),
                    ],
                    (await scans.WaitingAsync(cancellationToken)).Count(page =>
                        page.DocumentId == document.Summary.Id
                    ),
                    DocumentStates.Table.Find(query.Done),
                    query.Done is RollBack.Done ? query.From : null,
                    query.Refused
                )
            );
    }

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
