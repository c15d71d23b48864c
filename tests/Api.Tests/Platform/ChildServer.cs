using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using iHanoi.Testing;

namespace iHanoi.Api.Tests.Platform;

/// <summary>The product as its own process, to be killed without warning.</summary>
internal sealed class ChildServer : IDisposable
{
    private const int MostTries = 3;

    private readonly Process _process;

    private ChildServer(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static Process Run(string state, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        string[] all =
        [
            typeof(Program).Assembly.Location,
            .. arguments,
            $"--data={state}",
            "--Demo:Enabled=false",
            "--Knowledge:ReadAtStart=false",
        ];
        all.ToList().ForEach(start.ArgumentList.Add);

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet");
    }

    public static async Task<ChildServer> StartAsync(
        string state,
        CancellationToken cancellationToken
    )
    {
        for (var tries = 1; ; tries++)
        {
            var server = Start(state);

            try
            {
                await server.ReadyAsync(cancellationToken);
                return server;
            }
            catch (HttpRequestException) when (tries < MostTries && server.LostItsPort())
            {
                server.Dispose();
            }
            catch
            {
                server.Dispose();
                throw;
            }
        }
    }

    private static ChildServer Start(string state)
    {
        var port = FreePort();
        var process = Run(state, "serve", "--port", $"{port}");
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return new ChildServer(process, new Uri($"http://127.0.0.1:{port}"));
    }

    // A port that was free a moment ago may have been taken by another test.
    private bool LostItsPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, Address.Port);

        try
        {
            listener.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = Address };

        while (true)
        {
            try
            {
                (
                    await client.GetAsync("/health/ready", cancellationToken)
                ).EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                await Task.Delay(
                    TimeSpan.FromMilliseconds(200),
                    TimeProvider.System,
                    cancellationToken
                );
            }
        }
    }

    /// <summary>kill -9: no shutdown code runs.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
