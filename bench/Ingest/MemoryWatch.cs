using System.Globalization;

namespace iHanoi.Bench.Ingest;

/// <summary>The most that this process, and the processes it started, held in memory while something ran.</summary>
internal sealed class MemoryWatch : IAsyncDisposable
{
    private const double Megabyte = 1024 * 1024;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _looking;

    private MemoryWatch()
    {
        Before = OwnMegabytes();
        _looking = LookAsync();
    }

    /// <summary>Megabytes of this process when the watch began; the most since; the most of one process it started.</summary>
    public double Before { get; }

    public double Own { get; private set; }

    public double Reader { get; private set; }

    public static MemoryWatch Start()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return new MemoryWatch();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _looking;
        _stop.Dispose();
    }

    private async Task LookAsync()
    {
        using var looks = new PeriodicTimer(BetweenLooks);

        try
        {
            while (await looks.WaitForNextTickAsync(_stop.Token))
            {
                Own = Math.Max(Own, OwnMegabytes());
                Reader = Math.Max(Reader, Children().Select(Megabytes).Append(0).Max());
            }
        }
        catch (OperationCanceledException)
        {
            // It is over.
        }
    }

    private static double OwnMegabytes() => Megabytes(Environment.ProcessId);

    private static double Megabytes(int process)
    {
        try
        {
            var resident = File.ReadAllText($"/proc/{process}/statm").Split(' ')[1];
            return long.Parse(resident, CultureInfo.InvariantCulture)
                * Environment.SystemPageSize
                / Megabyte;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static int[] Children()
    {
        try
        {
            return
            [
                .. Directory
                    .EnumerateDirectories("/proc/self/task")
                    .SelectMany(thread =>
                        File.ReadAllText(Path.Combine(thread, "children"))
                            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    )
                    .Select(child => int.Parse(child, CultureInfo.InvariantCulture)),
            ];
        }
        catch (IOException)
        {
            return [];
        }
    }
}
