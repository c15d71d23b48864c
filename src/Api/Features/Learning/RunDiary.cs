using iHanoi.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Learning;

/// <summary>
/// Writes every second how far a run is, so that a page reloaded anywhere knows it, and stops the run when a
/// person has asked for that. It has a database context of its own: the work has another.
/// </summary>
internal sealed class RunDiary(IServiceScopeFactory scopes, TimeProvider time)
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);

    public async Task<T> KeepAsync<T>(
        Guid run,
        Func<LatestStep, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        using var held = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var over = new CancellationTokenSource();
        var step = new LatestStep();

        // Stopped between the job's look at the row and now.
        if (!await BeginAsync(run, cancellationToken))
        {
            await held.CancelAsync();
            held.Token.ThrowIfCancellationRequested();
        }

        var writing = WriteAsync(run, step, held, over.Token);

        try
        {
            return await work(step, held.Token);
        }
        finally
        {
            await over.CancelAsync();
            await writing;
        }
    }

    // False: nobody wants it any more.
    private async Task<bool> BeginAsync(Guid run, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = (DateTimeOffset?)time.GetUtcNow();

        return await Rows(scope, run)
                .Where(ModelRun.UnderWay)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(row => row.State, ModelRunState.Running)
                            .SetProperty(row => row.Attempts, row => row.Attempts + 1)
                            .SetProperty(row => row.StartedAt, now)
                            .SetProperty(row => row.SeenAt, now),
                    cancellationToken
                ) == 1;
    }

    private async Task WriteAsync(
        Guid run,
        LatestStep step,
        CancellationTokenSource held,
        CancellationToken cancellationToken
    )
    {
        using var timer = new PeriodicTimer(Often, time);

        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                if (!await WriteAsync(run, step, cancellationToken))
                {
                    await held.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
    }

    // False: nobody wants it any more.
    private async Task<bool> WriteAsync(
        Guid run,
        LatestStep step,
        CancellationToken cancellationToken
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = (DateTimeOffset?)time.GetUtcNow();
        var (stage, share) = step.Value;

        return await Rows(scope, run)
                .Where(row => row.State == ModelRunState.Running)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(row => row.Stage, stage)
                            .SetProperty(row => row.Share, share)
                            .SetProperty(row => row.SeenAt, now),
                    cancellationToken
                ) == 1;
    }

    private static IQueryable<ModelRun> Rows(AsyncServiceScope scope, Guid run) =>
        scope.ServiceProvider.GetRequiredService<CityDb>().ModelRuns.Where(row => row.Id == run);
}
