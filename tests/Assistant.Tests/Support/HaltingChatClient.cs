using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace iHanoi.Assistant.Tests.Support;

/// <summary>Looks up the passport fee, says its first words, and goes on only when it is let.</summary>
internal sealed class HaltingChatClient(string first) : IChatClient
{
    private readonly TaskCompletionSource _end = new();

    public Task MayEnd => _end.Task;

    /// <summary>Whether the connection breaks instead of a second sentence.</summary>
    public bool Breaks { get; init; }

    public void End() => _end.TrySetResult();

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        if (!messages.Any(message => message.Role == ChatRole.Tool))
        {
            yield return new ChatResponseUpdate(
                ChatRole.Assistant,
                ScriptedChatClient.Calls("procedures", ("query", "Lệ phí hộ chiếu phổ thông?"))
            );
            yield break;
        }

        yield return new ChatResponseUpdate(ChatRole.Assistant, $"@status answered\n{first}");
        await _end.Task.WaitAsync(cancellationToken);

        if (Breaks)
        {
            throw new InvalidOperationException("broken off");
        }

        yield return new ChatResponseUpdate(ChatRole.Assistant, "Hết [1]");
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("halting") : null;

    public void Dispose() { }
}
