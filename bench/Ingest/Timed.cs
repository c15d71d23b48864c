using System.Diagnostics;
using System.Globalization;

namespace iHanoi.Bench.Ingest;

/// <summary>
/// What something took, on the clock and of this process's CPU time. On a machine that others use, only the second says
/// what it costs.
/// </summary>
internal sealed record Timed(double Seconds, double CpuSeconds)
{
    public const string Header =
        "\n| what | how much | seconds | a second | CPU seconds of this process | a second on two free cores, by CPU time |\n|---|---|---|---|---|---|";

    private const int Cores = 2;

    public static async Task<(Timed Took, T Result)> OfAsync<T>(Func<Task<T>> act)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        var result = await act();
        var took = new Timed(
            Stopwatch.GetElapsedTime(began).TotalSeconds,
            (Environment.CpuUsage.TotalTime - cpu).TotalSeconds
        );
        return (took, result);
    }

    public string Row(string what, int count) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {count} | {Seconds:0.00} | {count / Seconds:0.0} | {CpuSeconds:0.00} | {Cores * count / CpuSeconds:0.0} |"
        );
}
