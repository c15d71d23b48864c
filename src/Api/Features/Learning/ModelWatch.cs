using iHanoi.Api.Data;
using iHanoi.Api.Jobs;
using iHanoi.Civic.Reports;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Features.Learning;

/// <summary>
/// Makes this node answer with the model that was chosen, wherever the choice was made. Texts under way finish
/// with the model they began with: nothing restarts.
/// </summary>
internal sealed partial class ModelWatch(
    IServiceScopeFactory scopes,
    IModelShelf shelf,
    IHostApplicationLifetime lifetime,
    IOptions<RetrainingOptions> options,
    TimeProvider time,
    ILogger<ModelWatch> log
) : BackgroundService
{
    private string? _missing;

    /// <summary>Now, and not at the next look.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CityDb>();
        var pointer = scope.ServiceProvider.GetRequiredService<ModelPointer>();
        var chosen = await pointer.ReadAsync(db, cancellationToken);

        if (chosen == shelf.Active)
        {
            return;
        }

        if (await shelf.UseAsync(chosen, cancellationToken))
        {
            _missing = null;
            InUse(log, chosen);
        }
        else if (_missing != chosen)
        {
            _missing = chosen;
            Missing(log, chosen, shelf.Active);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.WaitForStartAsync(stoppingToken);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.WatchSeconds), time);

        do
        {
            try
            {
                await FollowAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(log, failure);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "Report model {Version} answers from now on")]
    private static partial void InUse(ILogger log, string version);

    [LoggerMessage(
        LogLevel.Warning,
        "Report model {Version} was chosen but is not in this node's data folder; {Active} goes on answering"
    )]
    private static partial void Missing(ILogger log, string version, string active);

    [LoggerMessage(LogLevel.Error, "The chosen report model could not be looked up or loaded")]
    private static partial void Failed(ILogger log, Exception failure);
}
