using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace iHanoi.Bench;

internal static class FiguresTable
{
    public static string Markdown(
        Workload workload,
        IReadOnlyList<Figures> figures,
        DateTimeOffset now
    )
    {
        var invariant = CultureInfo.InvariantCulture;
        var text = new StringBuilder();
        text.AppendLine(Where(workload.Name, now));
        text.AppendLine(invariant, $"| callers | n | p50 ms | p95 ms | {workload.Unit} a second |");
        text.AppendLine("|---|---|---|---|---|");

        foreach (var row in figures)
        {
            text.AppendLine(
                invariant,
                $"| {row.Callers} | {row.Count} | {row.P50:0.0} | {row.P95:0.0} | {row.PerSecond:0.0} |"
            );
        }

        return text.ToString();
    }

    /// <summary>What was measured, when, on which machine and how busy it was.</summary>
    public static string Where(string what, DateTimeOffset now) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"# {what}, {now:yyyy-MM-dd}\n\n{Surroundings()}. Warm, in process, inputs of the development set, each once.\n"
        );

    public static string Surroundings() =>
        $"{Machine()}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, load {Load()}";

    // Figures from a busy machine are only to be compared with each other: say how busy it was.
    public static string Load() =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string Machine() =>
        File.Exists("/proc/cpuinfo")
        && File.ReadLines("/proc/cpuinfo")
            .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            is { } line
            ? line.Split(':', 2)[1].Trim()
            : RuntimeInformation.ProcessArchitecture.ToString();
}
