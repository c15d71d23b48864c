using iHanoi.Api.Platform.Security;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Chat;

/// <summary><see cref="Marked"/> is the cited passage; null shows the document from its start.</summary>
public sealed record SourceModel(DocumentDetails Document, Chunk? Marked);

/// <summary>The page a citation opens: the document version as read, with the passage marked.</summary>
internal static class ShowSource
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/sources/{**documentId}", ShowAsync).RequireRateLimiting(RateLimits.Public);

    private static async Task<Results<RazorComponentResult<SourcePage>, NotFound>> ShowAsync(
        string documentId,
        string? chunk,
        int? version,
        IKnowledgeBase knowledge,
        CancellationToken cancellationToken
    )
    {
        var (chunkVersion, ordinal) = SourceAddress.Parse(chunk);
        var document = await knowledge.FindAsync(
            Uri.UnescapeDataString(documentId),
            chunkVersion ?? version,
            cancellationToken
        );

        return document is not { Shown.WasPublished: true }
            ? TypedResults.NotFound()
            : Page.Of<SourcePage>(
                new SourceModel(
                    document,
                    document.Chunks.FirstOrDefault(candidate => candidate.Ordinal == ordinal)
                )
            );
    }
}
