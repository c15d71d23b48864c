using iHanoi.Api.Data;
using iHanoi.Api.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace iHanoi.Bench.Flood;

/// <summary>The product as it is shipped, on a real port, with SQLite in a fresh folder.</summary>
internal sealed class FloodHost : IAsyncDisposable
{
    private readonly string _state;
    private readonly WebApplication _app;

    private FloodHost(string state, WebApplication app)
    {
        _state = state;
        _app = app;
    }

    public Uri Address => new(_app.Urls.First());

    public static async Task<FloodHost> StartAsync()
    {
        var state = Directory.CreateTempSubdirectory("ihanoi-flood-").FullName;
        var app = Hosting.Build([
            $"--data={state}",
            "--urls=http://127.0.0.1:0",
            "--Demo:Enabled=false",
            "--Knowledge:ReadAtStart=false",
            "--RateLimits:WritesPerMinute=1000000",
            "--RateLimits:PublicPerMinute=1000000",
            "--Serilog:MinimumLevel:Default=Error",
            "--Serilog:MinimumLevel:Override:Microsoft=Error",
            "--Serilog:MinimumLevel:Override:Serilog.AspNetCore=Error",
        ]);
        await app.StartAsync();

        return new FloodHost(state, app);
    }

    public async Task<T> DbAsync<T>(Func<CityDb, Task<T>> read)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<CityDb>());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_state, recursive: true);
    }
}
