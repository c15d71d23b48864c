using iHanoi.Api.Data;
using iHanoi.Api.Platform.Security;
using iHanoi.Civic.Answering;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Chat;

public sealed record Judgement(string? Verdict);

/// <summary>Right or wrong, said of one answer by the one who asked; the last word counts.</summary>
internal static class JudgeAnswer
{
    public const string Right = "right";
    public const string Wrong = "wrong";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapPut("/api/chat/turns/{id:guid}/verdict", JudgeAsync)
            .RequireRateLimiting(RateLimits.Writes);
        routes
            .MapPost("/chat/turns/{id:guid}/verdict", JudgeFormAsync)
            .RequireRateLimiting(RateLimits.Writes);
    }

    private static async Task<Results<NoContent, NotFound, BadRequest>> JudgeAsync(
        Guid id,
        Judgement judgement,
        HttpContext http,
        CityDb db,
        CancellationToken cancellationToken
    ) =>
        judgement.Verdict is not (Right or Wrong) ? TypedResults.BadRequest()
        : await KeepAsync(id, judgement.Verdict, http, db, cancellationToken) is null
            ? TypedResults.NotFound()
        : TypedResults.NoContent();

    private static async Task<Results<RedirectHttpResult, NotFound, BadRequest>> JudgeFormAsync(
        Guid id,
        [FromForm] string? verdict,
        HttpContext http,
        CityDb db,
        CancellationToken cancellationToken
    ) =>
        verdict is not (Right or Wrong) ? TypedResults.BadRequest()
        : await KeepAsync(id, verdict, http, db, cancellationToken) is { } thread
            ? TypedResults.LocalRedirect($"/?c={thread}#last")
        : TypedResults.NotFound();

    private static async Task<Guid?> KeepAsync(
        Guid id,
        string verdict,
        HttpContext http,
        CityDb db,
        CancellationToken cancellationToken
    )
    {
        var turn = await ConversationOwner
            .Of(http)
            .Own(db.Conversations)
            .SelectMany(thread => thread.Turns)
            .FirstOrDefaultAsync(
                turn => turn.Id == id && turn.Role == Speaker.Assistant,
                cancellationToken
            );

        if (turn is null)
        {
            return null;
        }

        turn.Verdict = verdict;
        await db.SaveChangesAsync(cancellationToken);

        return turn.ConversationId;
    }
}
