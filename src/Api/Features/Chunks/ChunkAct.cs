using System.Security.Claims;
using iHanoi.Api.Platform.Security;
using iHanoi.Civic.Knowledge.Curating;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Chunks;

/// <summary>One act on the chunks of a version, told to people as the next page and to programs as a result.</summary>
internal delegate Task<ChunkEdited> ChunkAct(
    ChunkPost post,
    ClaimsPrincipal user,
    CancellationToken cancellationToken
);

internal static class ChunkActs
{
    public static readonly ChunkEdited NotFound = new(null, ChunkRefusal.NotFound);

    public static async Task<RedirectHttpResult> RedirectAsync(
        this ChunkAct act,
        ChunkPost post,
        ClaimsPrincipal user,
        CancellationToken cancellationToken
    )
    {
        var edited = await act(post, user, cancellationToken);
        var back = post.Key is { } version ? ChunkAddress.Of(version, post.Part ?? 1) : "/kb";
        var said = edited.Refusal is { } refusal
            ? $"&refused={ChunkRefusals.Table.Code(refusal)}"
            : $"&done={edited.Edit}";

        return TypedResults.LocalRedirect(post.Key is null ? back : back + said);
    }

    public static async Task<Results<Ok<ChunkEdited>, ProblemHttpResult>> AnswerAsync(
        this ChunkAct act,
        ChunkPost post,
        ClaimsPrincipal user,
        CancellationToken cancellationToken
    )
    {
        var edited = await act(post, user, cancellationToken);
        return edited.Refusal is { } refusal ? Problem(refusal) : TypedResults.Ok(edited);
    }

    private static ProblemHttpResult Problem(ChunkRefusal refusal)
    {
        var row = ChunkRefusals.Table.Of(refusal);

        return TypedResults.Problem(
            new ProblemDetails
            {
                Status =
                    refusal is ChunkRefusal.NotFound
                        ? StatusCodes.Status404NotFound
                        : StatusCodes.Status409Conflict,
                Type = $"urn:ihanoi:problem:{row.Code}",
                Title = row.Vi,
                Detail = row.Vi,
                Extensions = { ["detailEn"] = row.En },
            }
        );
    }
}
