using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Qdrant.Client.Grpc;

namespace iHanoi.Ingestion.Index.Qdrant;

/// <summary>How the channel reaches the server; a test puts its stand-in here.</summary>
internal sealed record QdrantTransport(HttpMessageHandler? Handler);

/// <summary>
/// Every call to Qdrant: with its key and a deadline, tried again while the server is away. All our calls may be
/// repeated: reads, and writes of points whose ids follow from what they hold.
/// </summary>
internal sealed class QdrantCalls : IDisposable
{
    private readonly IndexOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<QdrantCalls> _logger;
    private readonly Lazy<GrpcChannel> _channel;
    private readonly Lazy<QdrantGrpcClient> _client;
    private readonly Metadata _headers = [];

    public QdrantCalls(
        IOptions<IndexOptions> options,
        QdrantTransport transport,
        TimeProvider time,
        ILogger<QdrantCalls> logger
    )
    {
        (_options, _time, _logger) = (options.Value, time, logger);
        _channel = new Lazy<GrpcChannel>(() =>
            GrpcChannel.ForAddress(
                _options.Endpoint,
                new GrpcChannelOptions { HttpHandler = transport.Handler }
            )
        );
        _client = new Lazy<QdrantGrpcClient>(() => new QdrantGrpcClient(_channel.Value));

        if (_options.ApiKey is { } key)
        {
            _headers.Add("api-key", key);
        }
    }

    public Task<T> PointsAsync<T>(
        Func<Points.PointsClient, CallOptions, AsyncUnaryCall<T>> call,
        CancellationToken cancellationToken
    ) => TryAsync(options => call(_client.Value.Points, options), cancellationToken);

    public Task<T> CollectionsAsync<T>(
        Func<Collections.CollectionsClient, CallOptions, AsyncUnaryCall<T>> call,
        CancellationToken cancellationToken
    ) => TryAsync(options => call(_client.Value.Collections, options), cancellationToken);

    public void Dispose()
    {
        if (_channel.IsValueCreated)
        {
            _channel.Value.Dispose();
        }
    }

    private async Task<T> TryAsync<T>(
        Func<CallOptions, AsyncUnaryCall<T>> call,
        CancellationToken cancellationToken
    )
    {
        for (var tried = 0; ; tried++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var deadline = new CancellationTokenSource(
                TimeSpan.FromMilliseconds(_options.DeadlineMilliseconds),
                _time
            );
            using var either = CancellationTokenSource.CreateLinkedTokenSource(
                deadline.Token,
                cancellationToken
            );

            try
            {
                using var running = call(
                    new CallOptions(_headers, cancellationToken: either.Token)
                );
                return await running.ResponseAsync;
            }
            catch (RpcException e) when (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(e.Message, e, cancellationToken);
            }
            catch (RpcException e)
                when (tried < _options.Retries
                    && (deadline.IsCancellationRequested || IsPassing(e.StatusCode))
                )
            {
                _logger.QdrantTriedAgain(e.StatusCode, tried + 1);
            }

            await Task.Delay(
                TimeSpan.FromMilliseconds(_options.RetryDelayMilliseconds * (1 << tried)),
                _time,
                cancellationToken
            );
        }
    }

    private static bool IsPassing(StatusCode code) =>
        code
            is StatusCode.Unavailable
                or StatusCode.DeadlineExceeded
                or StatusCode.ResourceExhausted
                or StatusCode.Aborted;
}
