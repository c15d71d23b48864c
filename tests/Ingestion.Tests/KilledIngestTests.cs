using System.Diagnostics;
using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Index.Store;
using iHanoi.Testing;

namespace iHanoi.Ingestion.Tests;

/// <summary>A process killed in the middle of a run loses nothing it reported and leaves no half document.</summary>
public sealed class KilledIngestTests
{
    private const string ChildState = "IHANOI_TEST_INGEST_STATE";
    private const string ChildSource = "IHANOI_TEST_INGEST_SOURCE";

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public async Task What_was_reported_before_the_kill_is_whole_after_it(int killAfter)
    {
        using var room = new Room();

        for (var n = 0; n < 30; n++)
        {
            room.Put($"{n:00}.md", new AFile($"1.{n:000000}") { Title = $"Thủ tục số {n}" }.Text);
        }

        var reported = await ReportedUntilKilledAsync(room, killAfter);

        reported.Count.ShouldBeGreaterThanOrEqualTo(killAfter);
        CheckWhole(room);
        var rest = await room.IngestAsync();
        var unchanged = rest.Files.Where(file => file.Outcome is FileOutcome.Unchanged);
        reported.ShouldBeSubsetOf(unchanged.Select(file => Path.GetFileName(file.Path)).ToArray());
        rest.Count(FileOutcome.Skipped).ShouldBe(0);
        (await room.Knowledge.ListAsync(CancellationToken.None)).Count.ShouldBe(30);
    }

    /// <summary>The child's part: run only by the test above, in a process of its own.</summary>
    [Fact(Explicit = true)]
    public async Task Child()
    {
        using var room = new Room(Environment.GetEnvironmentVariable(ChildState));
        var source = Environment.GetEnvironmentVariable(ChildSource)!;
        var report = Path.Combine(room.State, "reported.txt");

        await room.Knowledge.IngestAsync(
            source,
            false,
            new ReportFile(report),
            CancellationToken.None
        );
    }

    private static async Task<IReadOnlyList<string>> ReportedUntilKilledAsync(
        Room room,
        int killAfter
    )
    {
        var report = Path.Combine(room.State, "reported.txt");
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                typeof(KilledIngestTests).Assembly.Location,
                "-explicit",
                "only",
                "-method",
                $"{typeof(KilledIngestTests).FullName}.{nameof(Child)}",
            },
            Environment = { [ChildState] = room.State, [ChildSource] = room.Source },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var child = Process.Start(start)!;
        using var poll = new PeriodicTimer(TimeSpan.FromMilliseconds(5));

        while (!child.HasExited && Lines(report).Count < killAfter)
        {
            await poll.WaitForNextTickAsync(CancellationToken.None);
        }

        // SIGKILL on Unix: nothing is flushed, nothing is finished.
        child.Kill();
        await child.WaitForExitAsync(CancellationToken.None);
        return Lines(report);
    }

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

    private static void CheckWhole(Room room)
    {
        using var connection = room.Get<KnowledgeConnections>().Open();
        using var command = connection.Command(
            """
            SELECT count(*) FROM documents d WHERE
                NOT EXISTS (SELECT 1 FROM versions v WHERE v.document_id = d.id AND v.number = d.current)
                OR (SELECT count(*) FROM chunks c WHERE c.document_id = d.id) <> 2
                OR (SELECT count(*) FROM vectors x WHERE x.document_id = d.id) <> 3
            """
        );
        command.ExecuteScalar().ShouldBe(0L);
        using var integrity = connection.Command("PRAGMA integrity_check");
        integrity.ExecuteScalar().ShouldBe("ok");
    }

    private sealed class ReportFile(string path) : IProgress<IngestionProgress>
    {
        private readonly Lock _lock = new();

        public void Report(IngestionProgress value)
        {
            lock (_lock)
            {
                File.AppendAllText(path, $"{value.Current}\n");
            }
        }
    }
}
