using System.Diagnostics;

namespace iHanoi.Ingestion.Tests;

/// <summary>
/// A process of its own that works on a room's state, says line by line what is done, and is killed in the middle. Its
/// part is an explicit test, which nobody else runs.
/// </summary>
internal static class KilledChild
{
    private const string StateVariable = "IHANOI_TEST_CHILD_STATE";
    private const string SourceVariable = "IHANOI_TEST_CHILD_SOURCE";

    private static readonly Lock One = new();

    public static string? State => Environment.GetEnvironmentVariable(StateVariable);

    public static string? Source => Environment.GetEnvironmentVariable(SourceVariable);

    /// <summary>The child's way to say that something is done for good.</summary>
    public static Action<string> ReportTo(Room room)
    {
        var path = PathOf(room);

        return line =>
        {
            lock (One)
            {
                File.AppendAllText(path, $"{line}\n");
            }
        };
    }

    /// <summary>Runs the child until it has reported so much, kills it, and gives back what it reported.</summary>
    public static Task<IReadOnlyList<string>> RunAsync(Room room, string test, int killAfter) =>
        RunAsync(room, test, killAfter, TimeSpan.Zero);

    /// <summary>The same, a moment later: in the middle of what comes next.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(
        Room room,
        string test,
        int killAfter,
        TimeSpan andThen
    )
    {
        File.Delete(PathOf(room));
        using var child = Process.Start(Start(room, test))!;
        using var poll = new PeriodicTimer(TimeSpan.FromMilliseconds(5));

        while (!child.HasExited && Lines(PathOf(room)).Count < killAfter)
        {
            await poll.WaitForNextTickAsync(CancellationToken.None);
        }

        await Task.Delay(andThen, TimeProvider.System);

        // SIGKILL on Unix: nothing is flushed, nothing is finished.
        child.Kill();
        await child.WaitForExitAsync(CancellationToken.None);
        return Lines(PathOf(room));
    }

    private static ProcessStartInfo Start(Room room, string test) =>
        new("dotnet")
        {
            ArgumentList =
            {
                typeof(KilledChild).Assembly.Location,
                "-explicit",
                "only",
                "-method",
                test,
            },
            Environment =
            {
                [StateVariable] = room.State,
                [SourceVariable] = room.Source,
                // What it makes beside is gone with the room.
                ["TMPDIR"] = room.State,
            },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };

    private static string PathOf(Room room) => Path.Combine(room.State, "reported.txt");

    private static List<string> Lines(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using var reader = new StreamReader(
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)
        );
        return [.. reader.ReadToEnd().Split('\n')[..^1]];
    }
}
