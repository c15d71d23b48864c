using System.Security.Claims;
using iHanoi.Api.Data;
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
        ClaimsPrincipal user,
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

        return document is not { Shown.WasPublished: true } || !MayOpen(document, user)
            ? TypedResults.NotFound()
            : Page.Of<SourcePage>(
                new SourceModel(
                    document,
                    document.Chunks.FirstOrDefault(candidate => candidate.Ordinal == ordinal)
                )
            );
    }

    // A rule is open for good, so that an old answer can be checked; a case only while and as its report is shown.
    private static bool MayOpen(DocumentDetails document, ClaimsPrincipal user)
    {
        var reader =
            user.IsInRole(nameof(Role.Official)) || user.IsInRole(nameof(Role.Admin))
                ? Audience.Staff
                : Audience.Public;
        var isShown =
            document.Summary.Kind is not DocumentKinds.Case
            || document is { Shown.IsCurrent: true, Summary.State: DocumentState.Published };

        return isShown && reader.MaySee(document.Summary.Audience);
    }
}
