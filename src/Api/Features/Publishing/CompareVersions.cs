using iHanoi.Api.Features.Knowledge;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Publishing;

public sealed record CompareModel(
    VersionComparison Comparison,
    IReadOnlyList<DocumentVersion> Versions
);

/// <summary>Two versions of a document laid over each other; without numbers, what is published and the newest.</summary>
internal static class CompareVersions
{
    public static string Address(string documentId, int before, int after) =>
        $"{DocumentAddress.Compare(documentId)}?before={before}&after={after}";

    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapGet("/compare/{**id}", ShowAsync);

    public static void MapApi(IEndpointRouteBuilder api) =>
        api.MapGet("/compare/{**id}", FindAsync);

    private static async Task<Results<RazorComponentResult<ComparePage>, NotFound>> ShowAsync(
        string id,
        int? before,
        int? after,
        IKnowledgeBase knowledge,
        IVersionComparing comparing,
        CancellationToken cancellationToken
    )
    {
        var document = Uri.UnescapeDataString(id);

        return
            await knowledge.FindAsync(document, null, cancellationToken) is { } found
            && await comparing.CompareAsync(
                document,
                before ?? found.Summary.Version,
                after ?? found.Versions.Max(version => version.Number),
                cancellationToken
            )
                is { } comparison
            ? Page.Of<ComparePage>(new CompareModel(comparison, found.Versions))
            : TypedResults.NotFound();
    }

    private static async Task<Results<Ok<VersionComparison>, NotFound>> FindAsync(
        string id,
        int before,
        int after,
        IVersionComparing comparing,
        CancellationToken cancellationToken
    ) =>
        await comparing.CompareAsync(Uri.UnescapeDataString(id), before, after, cancellationToken)
            is { } comparison
            ? TypedResults.Ok(comparison)
            : TypedResults.NotFound();
}
