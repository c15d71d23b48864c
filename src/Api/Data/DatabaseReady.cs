using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Data;

/// <summary>Brings the database up to date once, for whoever needs it first: the host, a command, an evaluation.</summary>
internal sealed class DatabaseReady(IServiceScopeFactory scopes)
{
    private readonly Lock _gate = new();
    private Task? _migrated;

    public Task EnsureAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            // A failed attempt is tried again by the next caller.
            if (_migrated is null or { IsFaulted: true } or { IsCanceled: true })
            {
                _migrated = MigrateAsync(cancellationToken);
            }

            return _migrated;
        }
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CityDb>();
        await db.Database.MigrateAsync(cancellationToken);
    }
}

/// <summary>The database is up to date before the first request is taken.</summary>
internal sealed class MigrateAtStart(DatabaseReady ready) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        ready.EnsureAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
