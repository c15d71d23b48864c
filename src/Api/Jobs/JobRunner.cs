using iHanoi.Api.Data;

namespace iHanoi.Api.Jobs;

/// <summary>
/// Takes the jobs of its lane one at a time. Rung when work is added here; looks by itself for work of others.
/// </summary>
internal sealed partial class JobRunner(
    JobLane lane,
    IServiceScopeFactory scopes,
    JobBell bell,
    JobLease lease,
    IHostApplicationLifetime lifetime,
    ILogger<JobRunner> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly string _worker =
        $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.WaitForStartAsync(stoppingToken);

        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await RunNextAsync(stoppingToken))
            {
                await bell.WaitAsync(lane, Pause, stoppingToken);
            }
        }
    }

    private async Task<bool> RunNextAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<JobQueue>();

        try
        {
            if (await queue.TakeAsync(_worker, lane, cancellationToken) is not { } job)
            {
                return false;
            }

            await RunAsync(scope.ServiceProvider, queue, job, cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(log, failure);
            return false;
        }
    }

    private async Task RunAsync(
        IServiceProvider services,
        JobQueue queue,
        Job job,
        CancellationToken cancellationToken
    )
    {
        var done = false;

        try
        {
            var work = services.GetRequiredKeyedService<IJobWork>(job.Kind);
            done = await lease.HoldAsync(
                job,
                held => work.RunAsync(job.Subject, held),
                cancellationToken
            );
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            JobFailed(log, job.Kind, job.Id, job.Attempts, failure);
        }

        if (done)
        {
            await queue.FinishAsync(job, cancellationToken);
        }
        else
        {
            // 10 s, 20 s, 40 s … at most an hour apart: a missing model may be an operator away.
            var wait = TimeSpan.FromSeconds(Math.Min(3600, 5 * Math.Pow(2, job.Attempts)));
            await queue.PostponeAsync(job, wait, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "Job {Kind} {JobId} failed at attempt {Attempt}")]
    private static partial void JobFailed(
        ILogger log,
        string kind,
        Guid jobId,
        int attempt,
        Exception failure
    );

    [LoggerMessage(LogLevel.Error, "The job table could not be read")]
    private static partial void Failed(ILogger log, Exception failure);
}
