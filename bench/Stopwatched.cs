using System.Diagnostics;

namespace iHanoi.Bench;

/// <summary>What some callers side by side saw: milliseconds of each call, and calls a second of all of them.</summary>
internal sealed record Figures(int Callers, int Count, double P50, double P95, double PerSecond);

internal static class Stopwatched
{
    private const int WarmUp = 40;

    public static async Task<IReadOnlyList<Figures>> RunAsync(
        Workload workload,
        IReadOnlyList<int> callers,
        CancellationToken cancellationToken
    )
    {
        // Other texts than are timed first would warm the code and not the caches; the last ones are timed last.
        foreach (var text in workload.Inputs.TakeLast(WarmUp))
        {
            await workload.RunAsync(text, cancellationToken);
        }

        var figures = new List<Figures>();
        var share = workload.Inputs.Count / callers.Count;

        // Each round has inputs of its own: nothing that was remembered from an earlier round is timed.
        foreach (var (round, count) in callers.Index())
        {
            var inputs = workload.Inputs.Skip(round * share).Take(share).ToList();
            figures.Add(await RoundAsync(workload, inputs, count, cancellationToken));
        }

        return figures;
    }

    private static async Task<Figures> RoundAsync(
        Workload workload,
        List<string> inputs,
        int callers,
        CancellationToken cancellationToken
    )
    {
        var next = -1;
        var took = new double[inputs.Count];
        var started = Stopwatch.GetTimestamp();

        await Task.WhenAll(
            Enumerable.Range(0, callers).Select(_ => Task.Run(CallAsync, cancellationToken))
        );

        var whole = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Array.Sort(took);

        return new Figures(
            callers,
            inputs.Count,
            took[(int)(inputs.Count * 0.50)],
            took[(int)(inputs.Count * 0.95)],
            inputs.Count / whole
        );

        async Task CallAsync()
        {
            for (
                var i = Interlocked.Increment(ref next);
                i < inputs.Count;
                i = Interlocked.Increment(ref next)
            )
            {
                var began = Stopwatch.GetTimestamp();
                await workload.RunAsync(inputs[i], cancellationToken);
                took[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }
        }
    }
}
