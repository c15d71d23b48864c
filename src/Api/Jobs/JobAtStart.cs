using iHanoi.Api.Data;

namespace iHanoi.Api.Jobs;

/// <summary>Asks after a start for a look at what is there already, unless one is still to be done.</summary>
internal sealed partial class JobAtStart(
    string kind,
    IServiceScopeFactory scopes,
    JobBell bell,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<JobAtStart> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await lifetime.WaitForStartAsync(stoppingToken);
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CityDb>();
            await db.PromiseOnceAsync(
                kind,
                JobPriority.Long,
                time.GetUtcNow(),
                bell,
                stoppingToken
            );
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(log, kind, failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "The job {Kind} could not be asked for at start")]
    private static partial void Failed(ILogger log, string kind, Exception failure);
}
