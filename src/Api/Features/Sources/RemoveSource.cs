using iHanoi.Api.Platform.Security;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge.Sources;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Sources;

/// <summary>Forgets a source, after a page that asks. Its documents stay.</summary>
internal static class RemoveSource
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/{id:guid}/remove", AskAsync);
        pages.MapPost("/{id:guid}/remove", RemoveAsync).RequireFormToken();
    }

    // No form of another site can send this verb.
    public static void MapApi(IEndpointRouteBuilder api) =>
        api.MapDelete("/{id:guid}", DeleteAsync);

    private static async Task<Results<RazorComponentResult<RemoveSourcePage>, NotFound>> AskAsync(
        Guid id,
        SourceShelf shelf,
        CancellationToken cancellationToken
    ) =>
        await shelf.FindAsync(id, cancellationToken) is { } kept
            ? Page.Of<RemoveSourcePage>(kept)
            : TypedResults.NotFound();

    private static async Task<RedirectHttpResult> RemoveAsync(
        Guid id,
        SourceBook book,
        CancellationToken cancellationToken
    ) =>
        TypedResults.LocalRedirect(
            await book.RemoveAsync(id, cancellationToken)
                ? $"{SourceAddress.List}?done={ShowSources.Removed}"
                : SourceProblems.On(SourceAddress.List, SourceRefusal.NotFound)
        );

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid id,
        SourceBook book,
        CancellationToken cancellationToken
    ) =>
        await book.RemoveAsync(id, cancellationToken)
            ? TypedResults.NoContent()
            : SourceProblems.Of(SourceRefusal.NotFound);
}
