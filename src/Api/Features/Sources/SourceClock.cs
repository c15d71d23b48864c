using iHanoi.Api.Features.Upkeep;
using iHanoi.Api.Jobs;

namespace iHanoi.Api.Features.Sources;

/// <summary>
/// Looks once a minute whose time has come: sources by their pace, the links of published documents by theirs. What was
/// missed while the machine was off is done once.
/// </summary>
internal sealed partial class SourceClock(
    IServiceScopeFactory scopes,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<SourceClock> log
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.WaitForStartAsync(stoppingToken);
        using var timer = new PeriodicTimer(Every, time);

        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(log, failure);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<SourceBook>();

        foreach (var source in await book.DueAsync(cancellationToken))
        {
            await book.AskVisitAsync(source, cancellationToken);
        }

        var rounds = scope.ServiceProvider.GetRequiredService<LinkRounds>();
        await rounds.PromiseIfDueAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "The schedule of the web sources could not be looked at")]
    private static partial void Failed(ILogger log, Exception failure);
}
