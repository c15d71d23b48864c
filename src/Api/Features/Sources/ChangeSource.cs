using iHanoi.Api.Platform.Security;
using iHanoi.Civic.Knowledge.Sources;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Sources;

/// <summary>What is to change; null stays as it is. The pace is a code of its table.</summary>
public sealed record SourceChange
{
    public string? Pace { get; init; }

    public bool? IsPaused { get; init; }
}

/// <summary>How often a source is visited, and whether it is at all.</summary>
internal static class ChangeSource
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapPost("/{id:guid}/pace", PaceAsync).RequireFormToken();
        pages.MapPost("/{id:guid}/pause", PauseAsync).RequireFormToken();
        pages.MapPost("/{id:guid}/resume", ResumeAsync).RequireFormToken();
    }

    // JSON only: no form of another site can send it.
    public static void MapApi(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", PutAsync);

    private static async Task<Results<RedirectHttpResult, BadRequest>> PaceAsync(
        Guid id,
        [FromForm] SourceChange change,
        SourceBook book,
        CancellationToken cancellationToken
    ) =>
        VisitPaces.Table.Find(change.Pace) is { } pace
            ? To(id, await book.PaceAsync(id, pace, cancellationToken))
            : TypedResults.BadRequest();

    private static async Task<RedirectHttpResult> PauseAsync(
        Guid id,
        SourceBook book,
        CancellationToken cancellationToken
    ) => To(id, await book.PauseAsync(id, paused: true, cancellationToken));

    private static async Task<RedirectHttpResult> ResumeAsync(
        Guid id,
        SourceBook book,
        CancellationToken cancellationToken
    ) => To(id, await book.PauseAsync(id, paused: false, cancellationToken));

    private static async Task<Results<NoContent, ProblemHttpResult, BadRequest>> PutAsync(
        Guid id,
        SourceChange change,
        SourceBook book,
        CancellationToken cancellationToken
    )
    {
        var pace = VisitPaces.Table.Find(change.Pace);

        if (change is { Pace: null, IsPaused: null } || (change.Pace is not null && pace is null))
        {
            return TypedResults.BadRequest();
        }

        var found =
            (pace is not { } every || await book.PaceAsync(id, every, cancellationToken))
            && (
                change.IsPaused is not { } paused
                || await book.PauseAsync(id, paused, cancellationToken)
            );

        return found ? TypedResults.NoContent() : SourceProblems.Of(SourceRefusal.NotFound);
    }

    private static RedirectHttpResult To(Guid id, bool found) =>
        TypedResults.LocalRedirect(
            found
                ? SourceAddress.Of(id)
                : SourceProblems.On(SourceAddress.List, SourceRefusal.NotFound)
        );
}
