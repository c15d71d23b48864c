using System.Diagnostics;
using System.Globalization;

namespace iHanoi.Ingestion.Readers.Isolation;

/// <summary>What a process holds in memory now, with the programs it started; not what it has only reserved.</summary>
internal static class ProcessMemory
{
    private const int DeepestTree = 4;

    /// <summary>Bytes; 0 once it is gone. Elsewhere than on Linux the programs it started are not counted.</summary>
    public static long Of(Process process)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                return OfTree(process.Id, DeepestTree);
            }

            process.Refresh();
            return process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    private static long OfTree(int id, int depth)
    {
        try
        {
            // Pages in all, pages in memory, …
            var resident = File.ReadAllText($"/proc/{id}/statm").Split(' ')[1];
            var own =
                long.Parse(resident, CultureInfo.InvariantCulture) * Environment.SystemPageSize;
            return own + (depth is 0 ? 0 : Children(id).Sum(child => OfTree(child, depth - 1)));
        }
        // A process may end between two looks.
        catch (IOException)
        {
            return 0;
        }
    }

    private static IEnumerable<int> Children(int id) =>
        Directory
            .EnumerateDirectories($"/proc/{id}/task")
            .Select(thread => Path.Combine(thread, "children"))
            .Where(File.Exists)
            .SelectMany(list =>
                File.ReadAllText(list).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            )
            .Select(child => int.Parse(child, CultureInfo.InvariantCulture));
}
