using System.Diagnostics;

namespace iHanoi.Bench.Classify;

/// <summary>Keeps this process on its first cores while something is timed.</summary>
internal static class Cores
{
    public static async Task<T> OnAsync<T>(int count, Func<Task<T>> work)
    {
        using var process = Process.GetCurrentProcess();

        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
        {
            return await work();
        }

        var before = process.ProcessorAffinity;
        process.ProcessorAffinity = (1 << count) - 1;

        try
        {
            return await work();
        }
        finally
        {
            process.ProcessorAffinity = before;
        }
    }
}
