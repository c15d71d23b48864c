using System.ClientModel;
using System.Runtime.CompilerServices;
using iHanoi.Assistant.Answering;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace iHanoi.Assistant.ChatModels.OpenAi;

/// <summary>
/// The embedded model takes over when the server cannot be reached before it has said a word. Whose words
/// they are stays visible in the response's model id.
/// </summary>
internal sealed class FallbackChatClient(IChatClient server, IChatClient embedded, ILogger log)
    : DelegatingChatClient(server)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var said = messages.ToList();

        try
        {
            return await base.GetResponseAsync(said, options, cancellationToken);
        }
        catch (Exception failure) when (IsUnreachable(failure, cancellationToken))
        {
            log.ModelUnreachable(failure, failure.GetType().Name);

            return await embedded.GetResponseAsync(said, options, cancellationToken);
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var said = messages.ToList();
        var pieces = base.GetStreamingResponseAsync(said, options, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);

        await using (pieces)
        {
            if (await StartsAsync(pieces, cancellationToken))
            {
                do
                {
                    yield return pieces.Current;
                } while (await pieces.MoveNextAsync());

                yield break;
            }
        }

        await foreach (
            var piece in embedded.GetStreamingResponseAsync(said, options, cancellationToken)
        )
        {
            yield return piece;
        }
    }

    private async ValueTask<bool> StartsAsync(
        IAsyncEnumerator<ChatResponseUpdate> pieces,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await pieces.MoveNextAsync();
        }
        catch (Exception failure) when (IsUnreachable(failure, cancellationToken))
        {
            log.ModelUnreachable(failure, failure.GetType().Name);

            return false;
        }
    }

    private static bool IsUnreachable(Exception failure, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested
        && (
            failure
                is HttpRequestException
                    or ClientResultException
                    or TimeoutRejectedException
                    or BrokenCircuitException
                    or TaskCanceledException
            || failure is AggregateException { InnerException: { } inner }
                && IsUnreachable(inner, cancellationToken)
        );
}
