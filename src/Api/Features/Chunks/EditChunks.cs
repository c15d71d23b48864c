using System.Security.Claims;
using iHanoi.Api.Platform.Security;
using iHanoi.Civic.Knowledge.Curating;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Chunks;

/// <summary>Merges with the next, splits, switches off, and undoes: by form and by JSON.</summary>
internal static class EditChunks
{
    private static readonly IReadOnlyList<(string Name, Func<IChunkCuration, ChunkAct> Act)> All =
    [
        ("merge", Merge),
        ("split", Split),
        ("disable", Disable),
        ("undo", Undo),
    ];

    public static void Map(IEndpointRouteBuilder pages)
    {
        foreach (var (name, act) in All)
        {
            pages
                .MapPost(
                    $"/chunk/{name}",
                    (
                        [FromForm] ChunkPost post,
                        ClaimsPrincipal user,
                        IChunkCuration curation,
                        CancellationToken cancellationToken
                    ) => act(curation).RedirectAsync(post, user, cancellationToken)
                )
                .RequireFormToken();
        }
    }

    // JSON only: no form of another site can send it.
    public static void MapApi(IEndpointRouteBuilder api)
    {
        foreach (var (name, act) in All)
        {
            api.MapPut(
                $"/chunks/{name}",
                (
                    ChunkPost post,
                    ClaimsPrincipal user,
                    IChunkCuration curation,
                    CancellationToken cancellationToken
                ) => act(curation).AnswerAsync(post, user, cancellationToken)
            );
        }
    }

    private static ChunkAct Merge(IChunkCuration curation) =>
        async (post, user, cancellationToken) =>
            post is { Key: { } version, Ordinal: { } ordinal }
                ? await curation.MergeAsync(version, ordinal, user.AsCurator(), cancellationToken)
                : ChunkActs.NotFound;

    private static ChunkAct Split(IChunkCuration curation) =>
        async (post, user, cancellationToken) =>
            post is { Key: { } version, Ordinal: { } ordinal, Place: { } place }
                ? await curation.SplitAsync(
                    version,
                    ordinal,
                    place,
                    user.AsCurator(),
                    cancellationToken
                )
                : ChunkActs.NotFound;

    private static ChunkAct Disable(IChunkCuration curation) =>
        async (post, user, cancellationToken) =>
            post is { Key: { } version, Ordinal: { } ordinal }
                ? await curation.DisableAsync(version, ordinal, user.AsCurator(), cancellationToken)
                : ChunkActs.NotFound;

    private static ChunkAct Undo(IChunkCuration curation) =>
        async (post, _, cancellationToken) =>
            post is { Key: { } version, Edit: { } edit }
                ? new ChunkEdited(edit, await curation.UndoAsync(version, edit, cancellationToken))
                : ChunkActs.NotFound;
}
