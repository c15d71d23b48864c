using iHanoi.Api.Data;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Jobs;

/// <summary>
/// Keeps a job's lease while its work runs, in a scope of its own: the work's database context belongs to the
/// work. When the lease is lost, another worker has the job and this one stops.
/// </summary>
internal sealed class JobLease(
    IServiceScopeFactory scopes,
    IOptions<JobOptions> options,
    TimeProvider time
)
{
    public async Task<T> HoldAsync<T>(
        Job job,
        Func<CancellationToken, Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        using var held = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var over = new CancellationTokenSource();
        var renewing = RenewAsync(job, held, over.Token);

        try
        {
            return await work(held.Token);
        }
        finally
        {
            await over.CancelAsync();
            await renewing;
        }
    }

    private async Task RenewAsync(
        Job job,
        CancellationTokenSource held,
        CancellationToken cancellationToken
    )
    {
        using var timer = new PeriodicTimer(options.Value.Lease / 3, time);

        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                await using var scope = scopes.CreateAsyncScope();
                var queue = scope.ServiceProvider.GetRequiredService<JobQueue>();

                if (!await queue.RenewAsync(job, cancellationToken))
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
}
