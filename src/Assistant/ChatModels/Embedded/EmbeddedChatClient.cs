using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace iHanoi.Assistant.ChatModels.Embedded;

/// <summary>
/// The chat model that ships: no key, no network. It decides what is asked, calls the kernel's functions and
/// writes sentences only from what they returned. Text inside results is quoted, never followed.
/// </summary>
internal sealed class EmbeddedChatClient(TurnPlanner planner, ReplyComposer composer) : IChatClient
{
    public const string Name = "ihanoi-embedded";

    private static readonly ChatClientMetadata Metadata = new(Name, defaultModelId: Name);

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var talk = Conversation.Of([.. messages]);
        var tools = (options?.Tools ?? []).OfType<AIFunctionDeclaration>().ToList();

        if (talk.Results.Count is 0)
        {
            var plan = await planner.PlanAsync(talk.Question, talk.Language, cancellationToken);

            return Calls(plan, tools) ?? Say(plan.Text ?? composer.Unknown(talk.Language));
        }

        var next = await planner.AfterAsync(
            talk.Question,
            talk.Language,
            talk.Results,
            cancellationToken
        );

        return Calls(next, tools)
            ?? Say(next?.Text ?? composer.Compose(talk.Question, talk.Language, talk.Results));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var response = await GetResponseAsync(messages, options, cancellationToken);

        foreach (var update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? Metadata
        : serviceKey is null && serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose() { }

    private static ChatResponse? Calls(TurnPlan? plan, List<AIFunctionDeclaration> tools)
    {
        var calls = (plan?.Calls ?? [])
            .Select((call, i) => ToCall(call, i, tools))
            .OfType<AIContent>()
            .ToList();

        return calls.Count is 0
            ? null
            : new ChatResponse(new ChatMessage(ChatRole.Assistant, calls)) { ModelId = Name };
    }

    private static FunctionCallContent? ToCall(
        PlannedCall call,
        int at,
        List<AIFunctionDeclaration> tools
    ) =>
        tools.Find(tool =>
            tool.Name == call.Function
            || tool.Name.EndsWith($"_{call.Function}", StringComparison.Ordinal)
        )
            is { } tool
            ? new FunctionCallContent($"call-{at + 1}-{call.Function}", tool.Name, call.Arguments)
            : null;

    private static ChatResponse Say(string text) =>
        new(new ChatMessage(ChatRole.Assistant, text)) { ModelId = Name };
}
