namespace iHanoi.Api.Jobs;

internal static class Started
{
    /// <summary>Ends once requests are taken: background work must not make the first page wait.</summary>
    public static async Task WaitForStartAsync(
        this IHostApplicationLifetime lifetime,
        CancellationToken cancellationToken
    )
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        await using (lifetime.ApplicationStarted.Register(started.SetResult))
        {
            await started.Task.WaitAsync(cancellationToken);
        }
    }
}
