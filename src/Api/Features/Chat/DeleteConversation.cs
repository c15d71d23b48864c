using System.Security.Cryptography;
using iHanoi.Api.Data;
using iHanoi.Api.Platform.Security;
using iHanoi.Api.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Chat;

/// <summary>What is left of a deleted thread: when, how much, and a code that says nothing of it.</summary>
public sealed record DeletionReceipt(string Code, DateTimeOffset DeletedAt, int Turns);

/// <summary>Before: <see cref="Receipt"/> null. After: the receipt.</summary>
public sealed record DeleteConversationModel(Guid Id, string Title, DeletionReceipt? Receipt);

/// <summary>Deletes one's own thread for good, after a page that asks; answers with a receipt.</summary>
internal static class DeleteConversation
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/history/{id:guid}/delete", AskAsync);
        routes
            .MapPost("/history/{id:guid}/delete", DeleteFormAsync)
            .RequireFormToken()
            .RequireRateLimiting(RateLimits.Writes);
        routes
            .MapDelete("/api/chat/conversations/{id:guid}", DeleteAsync)
            .RequireRateLimiting(RateLimits.Writes);
    }

    private static async Task<
        Results<RazorComponentResult<DeleteConversationPage>, NotFound>
    > AskAsync(Guid id, HttpContext http, CityDb db, CancellationToken cancellationToken) =>
        await OwnAsync(id, http, db, cancellationToken) is { } thread
            ? Page.Of<DeleteConversationPage>(new DeleteConversationModel(id, thread.Title, null))
            : TypedResults.NotFound();

    private static async Task<
        Results<RazorComponentResult<DeleteConversationPage>, NotFound>
    > DeleteFormAsync(
        Guid id,
        HttpContext http,
        CityDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    ) =>
        await RemoveAsync(id, http, db, time, cancellationToken) is { } receipt
            ? Page.Of<DeleteConversationPage>(new DeleteConversationModel(id, "", receipt))
            : TypedResults.NotFound();

    private static async Task<Results<Ok<DeletionReceipt>, ProblemHttpResult>> DeleteAsync(
        Guid id,
        HttpContext http,
        CityDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    ) =>
        await RemoveAsync(id, http, db, time, cancellationToken) is { } receipt
            ? TypedResults.Ok(receipt)
            : QuestionCheck.Problem(QuestionCheck.NoConversation);

    private static async Task<DeletionReceipt?> RemoveAsync(
        Guid id,
        HttpContext http,
        CityDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (await OwnAsync(id, http, db, cancellationToken) is not { } thread)
        {
            return null;
        }

        var code = Convert.ToHexString(SHA256.HashData(id.ToByteArray()).AsSpan(0, 5));
        var receipt = new DeletionReceipt(code, time.GetLocalNow(), thread.Turns.Count);
        db.Turns.RemoveRange(thread.Turns);
        db.Conversations.Remove(thread);
        await db.SaveChangesAsync(cancellationToken);

        return receipt;
    }

    private static Task<Conversation?> OwnAsync(
        Guid id,
        HttpContext http,
        CityDb db,
        CancellationToken cancellationToken
    ) =>
        ConversationOwner
            .Of(http)
            .Own(db.Conversations)
            .Include(thread => thread.Turns)
            .FirstOrDefaultAsync(thread => thread.Id == id, cancellationToken);
}
