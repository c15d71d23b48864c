using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace iHanoi.Assistant.Tests.Support;

/// <summary>A chat model that says its lines in order, whatever it is asked; the last one again and again.</summary>
internal sealed class ScriptedChatClient(params IReadOnlyList<AIContent[]> lines) : IChatClient
{
    private int _next;

    /// <summary>What the model was shown, round by round.</summary>
    public List<IReadOnlyList<ChatMessage>> Seen { get; } = [];

    public static AIContent[] Calls(
        string function,
        params (string Name, object? Value)[] arguments
    ) =>
        [
            new FunctionCallContent(
                $"call-{function}",
                $"city_{function}",
                arguments.ToDictionary(a => a.Name, a => a.Value)
            ),
        ];

    public static AIContent[] Says(string text) => [new TextContent(text)];

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        Seen.Add([.. messages]);
        var line = lines[Math.Min(_next++, lines.Count - 1)];

        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [.. line])));
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
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("scripted") : null;

    public void Dispose() { }
}
