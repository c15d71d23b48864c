namespace iHanoi.Encoder;

internal enum Lane
{
    /// <summary>Somebody waits for the answer: a question, a report.</summary>
    Person,

    /// <summary>A stored text: it comes after every person who waits.</summary>
    Stored,
}

/// <summary>
/// At most one run for each worker. A person never queues behind a library that is being read: at most
/// one stored text that has already begun is waited for.
/// </summary>
internal sealed class WorkerLanes(int workers)
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource>[] _waiting = [new(), new()];
    private int _free = workers;

    public async Task EnterAsync(Lane lane, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        lock (_lock)
        {
            if (_free > 0)
            {
                _free--;
                return;
            }

            _waiting[(int)lane].Enqueue(turn);
        }

        await using var given = cancellationToken.Register(() =>
            turn.TrySetCanceled(cancellationToken)
        );
        await turn.Task;
    }

    /// <summary>Hands the worker to the next who still waits, people first.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            foreach (var lane in _waiting)
            {
                while (lane.TryDequeue(out var next))
                {
                    // False: its owner gave up waiting.
                    if (next.TrySetResult())
                    {
                        return;
                    }
                }
            }

            _free++;
        }
    }
}
