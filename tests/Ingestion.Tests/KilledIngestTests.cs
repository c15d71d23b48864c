using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Index.Store;

namespace iHanoi.Ingestion.Tests;

/// <summary>A process killed in the middle of a run loses nothing it reported and leaves no half document.</summary>
public sealed class KilledIngestTests
{
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

        var reported = await KilledChild.RunAsync(
            room,
            $"{typeof(KilledIngestTests).FullName}.{nameof(Child)}",
            killAfter
        );

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
        using var room = new Room(KilledChild.State);

        await room.Knowledge.IngestAsync(
            KilledChild.Source!,
            false,
            new Reporting(KilledChild.ReportTo(room)),
            CancellationToken.None
        );
    }

    private sealed class Reporting(Action<string> report) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value) => report(value.Current);
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
}
