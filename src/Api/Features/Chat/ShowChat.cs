using System.Text.Json;
using iHanoi.Api.Data;
using iHanoi.Api.Ui;
using iHanoi.Civic.Answering;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Chat;

/// <summary>One message on the page: a question, or an answer with all it rests on.</summary>
public sealed record ShownTurn(
    Speaker Role,
    string Text,
    ChatAnswer? Answer = null,
    string? Verdict = null
);

/// <summary>An answer to draw. <see cref="Filed"/>: which of its drafts have been filed, and as what.</summary>
public sealed record AnswerModel(
    ChatAnswer Answer,
    string? Verdict,
    bool IsLast,
    IReadOnlyDictionary<string, string>? Filed = null
);

/// <summary>The chat page. <see cref="Typed"/> is what stands in the input, <see cref="Problem"/> why it was not sent.</summary>
public sealed record ChatModel(
    Guid? ConversationId,
    IReadOnlyList<ShownTurn> Turns,
    bool Save,
    string Typed,
    string? Problem
)
{
    public static readonly ChatModel Blank = new(null, [], true, "", null);

    /// <summary>Draft id → number, for the drafts of this thread that have been filed.</summary>
    public IReadOnlyDictionary<string, string> Filed { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>The first page: an empty chat, or one's own thread.</summary>
internal static class ShowChat
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", ShowAsync);

    private static async Task<Results<RazorComponentResult<ChatPage>, NotFound>> ShowAsync(
        Guid? c,
        string? q,
        string? save,
        HttpContext http,
        ConversationBook book,
        CancellationToken cancellationToken
    )
    {
        var blank = ChatModel.Blank with { Typed = q ?? "", Save = save != "off" };

        if (c is not { } id)
        {
            return Page.Of<ChatPage>(blank);
        }

        var owner = ConversationOwner.Of(http);

        if (await book.ReadAsync(owner, id, cancellationToken) is not { } thread)
        {
            return TypedResults.NotFound();
        }

        var turns = TurnsOf(thread);
        var filed = await book.FiledAsync(turns, cancellationToken);

        return Page.Of<ChatPage>(blank with { ConversationId = id, Turns = turns, Filed = filed });
    }

    public static IReadOnlyList<ShownTurn> TurnsOf(Conversation thread) =>
        [.. thread.Turns.Select(Shown)];

    private static ShownTurn Shown(Turn turn)
    {
        var kept = turn.AnswerJson is { } json
            ? JsonSerializer.Deserialize(json, ChatJson.Readable.KeptAnswer)
            : null;

        return new ShownTurn(turn.Role, turn.MaskedText, kept?.Answer, turn.Verdict);
    }
}
