using iHanoi.Api.Platform.Security;
using iHanoi.Api.Ui;
using iHanoi.Civic.Answering;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Chat;

/// <summary>
/// The same question without script: a form post, then the thread's own page, which may be reloaded.
/// A question that is not to be kept is answered on the spot and carries its history with it.
/// </summary>
internal static class AskForm
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/chat", AskAsync).RequireRateLimiting(RateLimits.Writes);

    private static async Task<
        Results<RazorComponentResult<ChatPage>, RedirectHttpResult, NotFound>
    > AskAsync(
        [FromForm] string? message,
        [FromForm] string? pick,
        [FromForm] string? conversationId,
        [FromForm] string? save,
        [FromForm] string? history,
        HttpContext http,
        QuestionRun run,
        ConversationBook book,
        CancellationToken cancellationToken
    )
    {
        // A chip or "ask again" sends its own words; what stands typed in the input waits.
        var asked = new AskedQuestion(
            QuestionCheck.Clean(pick ?? message),
            Guid.TryParse(conversationId, out var id) ? id : null,
            null,
            save != "off",
            PastTurn.Unpack(history)
        );
        var owner = asked.Save ? ConversationOwner.Remember(http) : ConversationOwner.Of(http);

        if (QuestionCheck.Reason(asked.Text) is { } problem)
        {
            return await AgainAsync(asked, problem, owner, book, cancellationToken);
        }

        if (await run.AcceptAsync(owner, asked, cancellationToken) is not { } accepted)
        {
            return TypedResults.NotFound();
        }

        var answer = await run.WholeAnswerAsync(accepted, cancellationToken);

        return accepted.ConversationId is { } thread
            ? TypedResults.LocalRedirect($"/?c={thread}#last")
            : Page.Of<ChatPage>(Unkept(asked, answer));
    }

    private static async Task<RazorComponentResult<ChatPage>> AgainAsync(
        AskedQuestion asked,
        string problem,
        ConversationOwner owner,
        ConversationBook book,
        CancellationToken cancellationToken
    )
    {
        var thread = asked.ConversationId is { } id
            ? await book.ReadAsync(owner, id, cancellationToken)
            : null;
        var model = new ChatModel(
            thread?.Id,
            thread is null ? Said(asked.History) : ShowChat.TurnsOf(thread),
            asked.Save,
            asked.Text,
            problem
        );

        return Page.Of<ChatPage>(model, StatusCodes.Status400BadRequest);
    }

    private static ChatModel Unkept(AskedQuestion asked, ChatAnswer answer) =>
        ChatModel.Blank with
        {
            Save = false,
            Turns =
            [
                .. Said(asked.History),
                new ShownTurn(Speaker.Citizen, asked.Text),
                new ShownTurn(Speaker.Assistant, answer.Text, answer),
            ],
        };

    private static IReadOnlyList<ShownTurn> Said(IReadOnlyList<PastTurn> history) =>
        [.. PastTurn.ToUtterances(history).Select(said => new ShownTurn(said.Speaker, said.Text))];
}
