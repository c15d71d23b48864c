namespace iHanoi.Api.Jobs;

/// <summary>Wakes this node's runners at once when it has added a job.</summary>
internal sealed class JobBell(TimeProvider time) : IDisposable
{
    private readonly Dictionary<JobLane, SemaphoreSlim> _rung = JobLane.All.ToDictionary(
        lane => lane,
        _ => new SemaphoreSlim(0, 1)
    );

    public void Dispose()
    {
        foreach (var lane in _rung.Values)
        {
            lane.Dispose();
        }
    }

    public void Ring()
    {
        foreach (var lane in _rung.Values.Where(lane => lane.CurrentCount is 0))
        {
            try
            {
                lane.Release();
            }
            catch (SemaphoreFullException)
            {
                // Another request rang in the same moment; once is enough.
            }
        }
    }

    public async Task WaitAsync(JobLane lane, TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(atMost, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(
            limit.Token,
            cancellationToken
        );

        try
        {
            await _rung[lane].WaitAsync(both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The pause is over: look at the table.
        }
    }
}
