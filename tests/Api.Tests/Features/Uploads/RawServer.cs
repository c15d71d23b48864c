using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Tests.Features.Uploads;

/// <summary>The product on a real port, spoken to byte by byte by an admin.</summary>
public sealed class RawServer : IAsyncLifetime
{
    private readonly IHanoiApp _app = new();
    private readonly CookieContainer _cookies = new();

    private Uri Server => _app.ClientOptions.BaseAddress;

    public async ValueTask InitializeAsync()
    {
        _app.UseKestrel(0);
        _app.StartServer();
        using var client = new HttpClient(
            new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false }
        )
        {
            BaseAddress = Server,
        };
        await client.PostFormAsync("/sign-in", "/sign-in/sample", ("email", IHanoiApp.Hoa));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public async Task<string> PutAsync(string name, string header, params string[] body)
    {
        using var socket = await ConnectAsync();

        try
        {
            await SendAsync(socket, Head("PUT", $"/api/knowledge/files/{name}", header));

            foreach (var part in body)
            {
                await SendAsync(socket, part);
            }
        }
        // The server hangs up on those who go on after its answer.
        catch (SocketException) { }

        return await ReadAsync(socket);
    }

    public string Head(string verb, string path, params string[] headers) =>
        $"""
            {verb} {path} HTTP/1.1
            Host: {Server.Authority}
            Cookie: {_cookies.GetCookieHeader(Server)}
            Connection: close
            {string.Join('\n', headers)}


            """.ReplaceLineEndings("\r\n");

    public async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(Server.Host, Server.Port, TestContext.Current.CancellationToken);
        return socket;
    }

    public static async Task SendAsync(Socket socket, string text) =>
        await socket.SendAsync(Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);

    public static async Task<string> ReadAsync(Socket socket)
    {
        var answer = new StringBuilder();
        var buffer = new byte[8192];

        try
        {
            while (
                await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken)
                    is > 0
                        and var read
            )
            {
                answer.Append(Encoding.UTF8.GetString(buffer, 0, read));
            }
        }
        // What was answered before the server hung up counts.
        catch (SocketException) { }

        return answer.ToString();
    }

    /// <summary>Files that are not wholly here yet.</summary>
    public string[] Halves() =>
        Directory.Exists(Path.Combine(_app.State, "files"))
            ? Directory.GetFiles(_app.State, "*.part", SearchOption.AllDirectories)
            : [];

    public Task<bool> HoldsAsync(string name) =>
        _app.DbAsync(db => db.UploadFiles.AnyAsync(file => file.Name == name));
}
