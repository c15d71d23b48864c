using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;
using Grpc.Core;
using Qdrant.Client.Grpc;

namespace iHanoi.Ingestion.Tests.Conformance;

/// <summary>
/// Qdrant's Points and Collections services in this process, spoken to in real gRPC frames made of the package's own
/// messages. It keeps what it is given and answers from it; it can be told to fail, to wait, or to lose a reply.
/// </summary>
internal sealed class QdrantStandIn : HttpMessageHandler
{
    private readonly QdrantShelf _shelf = new();
    private readonly TaskCompletionSource _waiting = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private readonly Queue<Trouble> _troubles = new();
    private readonly List<(string Method, string? Key)> _calls = [];

    public IReadOnlyList<(string Method, string? Key)> Calls
    {
        get
        {
            lock (_shelf)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>Ends when a call has begun to wait.</summary>
    public Task Waiting => _waiting.Task;

    public QdrantShelf Shelf => _shelf;

    /// <summary>What the next calls of a method meet, one after the other.</summary>
    public void Expect(params Trouble[] troubles)
    {
        lock (_shelf)
        {
            foreach (var trouble in troubles)
            {
                _troubles.Enqueue(trouble);
            }
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var method = request.RequestUri!.AbsolutePath[1..];
        var frame = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        var trouble = Met(method, request);

        if (trouble is { Kind: TroubleKind.Delay })
        {
            _waiting.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }

        if (trouble is { Kind: TroubleKind.Fail, Code: var code })
        {
            return Failed(code, "told to fail");
        }

        try
        {
            IMessage reply;

            lock (_shelf)
            {
                reply = _shelf.Answer(method, frame.AsSpan(5));
            }

            return trouble is { Kind: TroubleKind.LoseReply }
                ? Failed(StatusCode.Unavailable, "the reply was lost")
                : Answered(reply);
        }
        catch (RpcException e)
        {
            return Failed(e.StatusCode, e.Status.Detail);
        }
    }

    private Trouble? Met(string method, HttpRequestMessage request)
    {
        lock (_shelf)
        {
            var key = request.Headers.TryGetValues("api-key", out var keys) ? keys.Single() : null;
            _calls.Add((method, key));
            return
                _troubles.TryPeek(out var next)
                && method.EndsWith($"/{next.Method}", StringComparison.Ordinal)
                ? _troubles.Dequeue()
                : null;
        }
    }

    private static HttpResponseMessage Answered(IMessage reply)
    {
        var body = reply.ToByteArray();
        var frame = new byte[body.Length + 5];
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(1), (uint)body.Length);
        body.CopyTo(frame, 5);
        var response = Response(new ByteArrayContent(frame));
        response.TrailingHeaders.Add("grpc-status", "0");
        return response;
    }

    private static HttpResponseMessage Failed(StatusCode code, string why)
    {
        var response = Response(new ByteArrayContent([]));
        response.Headers.Add("grpc-status", $"{(int)code}");
        response.Headers.Add("grpc-message", why);
        return response;
    }

    private static HttpResponseMessage Response(HttpContent content)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Version = HttpVersion.Version20,
            Content = content,
        };
    }
}

internal enum TroubleKind
{
    Fail,
    Delay,
    LoseReply,
}

/// <summary>What the next call of a method meets.</summary>
internal sealed record Trouble(
    string Method,
    TroubleKind Kind,
    StatusCode Code = StatusCode.Unavailable
);
