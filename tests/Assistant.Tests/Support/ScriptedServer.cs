using System.Net;
using System.Text;

namespace iHanoi.Assistant.Tests.Support;

/// <summary>An OpenAI-compatible server on this machine that streams its lines, one reply a request.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public ScriptedServer(params IReadOnlyList<string[]> replies)
    {
        Address = Listen();
        _serving = ServeAsync(replies);
    }

    public Uri Address { get; }

    public List<string> Requests { get; } = [];

    public List<string?> Keys { get; } = [];

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    /// <summary>A chunk of a streamed chat completion.</summary>
    public static string Chunk(string delta, string finish = "null") =>
        $$"""{"id":"c1","object":"chat.completion.chunk","created":1,"model":"scripted","choices":[{"index":0,"delta":{{delta}},"finish_reason":{{finish}}}]}""";

    private Uri Listen()
    {
        // A port is free or it is not: ask until one is.
        for (var port = 18_411; ; port++)
        {
            try
            {
                _listener.Prefixes.Clear();
                _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
                _listener.Start();

                return new Uri($"http://127.0.0.1:{port}/v1");
            }
            catch (HttpListenerException) when (port < 18_500) { }
        }
    }

    private async Task ServeAsync(IReadOnlyList<string[]> replies)
    {
        for (var i = 0; ; i++)
        {
            HttpListenerContext context;

            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed)
                when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var reader = new StreamReader(context.Request.InputStream);
            Requests.Add(await reader.ReadToEndAsync());
            Keys.Add(
                context.Request.Headers["api-key"] ?? context.Request.Headers["Authorization"]
            );
            context.Response.ContentType = "text/event-stream";

            foreach (var chunk in replies[Math.Min(i, replies.Count - 1)])
            {
                await context.Response.OutputStream.WriteAsync(
                    Encoding.UTF8.GetBytes($"data: {chunk}\n\n")
                );
                await context.Response.OutputStream.FlushAsync();
            }

            await context.Response.OutputStream.WriteAsync("data: [DONE]\n\n"u8.ToArray());
            context.Response.Close();
        }
    }
}
