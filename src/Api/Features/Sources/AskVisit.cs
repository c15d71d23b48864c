using iHanoi.Api.Platform.Security;
using iHanoi.Civic.Knowledge.Sources;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Sources;

/// <summary>Visits a source now, also one that is paused.</summary>
internal static class AskVisit
{
    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapPost("/{id:guid}/visit", AskAsync).RequireFormToken();

    // No form of another site can send this verb.
    public static void MapApi(IEndpointRouteBuilder api) =>
        api.MapPut("/{id:guid}/visit", PutAsync);

    private static async Task<RedirectHttpResult> AskAsync(
        Guid id,
        SourceBook book,
        CancellationToken cancellationToken
    ) =>
        TypedResults.LocalRedirect(
            await book.AskVisitAsync(id, cancellationToken) switch
            {
                null => SourceAddress.Of(id),
                SourceRefusal.NotFound => SourceProblems.On(
                    SourceAddress.List,
                    SourceRefusal.NotFound
                ),
                { } refusal => SourceProblems.On(SourceAddress.Of(id), refusal),
            }
        );

    private static async Task<Results<Accepted, ProblemHttpResult>> PutAsync(
        Guid id,
        SourceBook book,
        CancellationToken cancellationToken
    ) =>
        await book.AskVisitAsync(id, cancellationToken) is { } refusal
            ? SourceProblems.Of(refusal)
            : TypedResults.Accepted(SourceAddress.OfApi(id));
}
