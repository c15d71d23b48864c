using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using iHanoi.Api.Platform.Security;
using iHanoi.Civic.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Chat;

/// <summary>
/// <see cref="Save"/> false keeps nothing: what was said before then comes in <see cref="History"/>.
/// <see cref="View"/> "html" adds the answer's markup to the last event, for our own page.
/// </summary>
public sealed record AskRequest(
    string? Message,
    Guid? ConversationId = null,
    string? Language = null,
    bool? Save = null,
    IReadOnlyList<PastTurn>? History = null,
    string? View = null
);

/// <summary>
/// A question over the wire: server-sent events "step", "sentence" and one "done", or the whole answer
/// as JSON when that is what the caller accepts.
/// </summary>
internal static class Ask
{
    private const int LargestBody = 128 * 1024;
    private const string ConversationHeader = "Conversation-Id";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/chat", AskAsync)
            .RequireRateLimiting(RateLimits.Writes)
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .WithSummary("Ask the assistant; answers as server-sent events, or as JSON.");

    private static async Task<
        Results<ServerSentEventsResult<string>, Ok<ChatAnswer>, ProblemHttpResult>
    > AskAsync(
        AskRequest request,
        HttpContext http,
        QuestionRun run,
        AnswerMarkup markup,
        CancellationToken cancellationToken
    )
    {
        var asked = Read(request);

        if (QuestionCheck.Reason(asked.Text) is { } reason)
        {
            return QuestionCheck.Problem(reason);
        }

        var owner = asked.Save ? ConversationOwner.Remember(http) : ConversationOwner.Of(http);

        if (await run.AcceptAsync(owner, asked, cancellationToken) is not { } accepted)
        {
            return QuestionCheck.Problem(QuestionCheck.NoConversation);
        }

        // Known before the first event, so that a citizen who stops the answer keeps the thread.
        http.Response.Headers[ConversationHeader] = accepted.ConversationId?.ToString();

        return WantsJson(http.Request)
            ? TypedResults.Ok(await run.WholeAnswerAsync(accepted, cancellationToken))
            : TypedResults.ServerSentEvents(
                Events(
                    run.AnswerAsync(accepted, cancellationToken),
                    request.View == "html" ? markup : null,
                    cancellationToken
                )
            );
    }

    private static AskedQuestion Read(AskRequest request) =>
        new(
            QuestionCheck.Clean(request.Message),
            request.ConversationId,
            request.Language is { } language ? Languages.Parse(language) : null,
            request.Save ?? true,
            request.History ?? []
        );

    private static bool WantsJson(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();

        return accept.Contains("application/json", StringComparison.OrdinalIgnoreCase)
            && !accept.Contains("text/event-stream", StringComparison.OrdinalIgnoreCase);
    }

    private static async IAsyncEnumerable<SseItem<string>> Events(
        IAsyncEnumerable<ChatEvent> happening,
        AnswerMarkup? markup,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var happened in happening.WithCancellation(cancellationToken))
        {
            yield return happened switch
            {
                ChatEvent.Step step => Item("step", step.What, ChatJson.Readable.ChatStep),
                ChatEvent.Sentence sentence => Item(
                    "sentence",
                    sentence.What,
                    ChatJson.Readable.ChatSentence
                ),
                ChatEvent.Done { Answer: var answer } when markup is not null => Item(
                    "done",
                    new ChatDone(answer, await markup.RenderAsync(answer)),
                    ChatJson.Readable.ChatDone
                ),
                ChatEvent.Done { Answer: var answer } => Item(
                    "done",
                    answer,
                    ChatJson.Readable.ChatAnswer
                ),
                _ => throw new InvalidOperationException(happened.GetType().Name),
            };
        }
    }

    private static SseItem<string> Item<T>(
        string name,
        T what,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> shape
    ) => new(JsonSerializer.Serialize(what, shape), name);
}
