using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Index.Store;

namespace iHanoi.Ingestion.Tests.Publishing;

/// <summary>A process killed while it publishes and goes back leaves every version whole and every act recorded.</summary>
public sealed class KilledPublishTests
{
    private static readonly Curator Hoa = new("hoa", "Lê Thu Hoa");
    private static readonly Curator Binh = new("binh", "Đỗ Quốc Bình");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(13)]
    public async Task No_version_is_half_published_and_no_document_is_lost(int killAfter)
    {
        using var room = new Room();

        var reported = await KilledChild.RunAsync(
            room,
            $"{typeof(KilledPublishTests).FullName}.{nameof(Child)}",
            killAfter
        );

        reported.Count.ShouldBeGreaterThanOrEqualTo(killAfter);
        BrokenIn(room).ShouldBe(0);
        var shown = (await room.Index.ReadAsync("1.000001", CancellationToken.None))[0].Document;
        var document = (await room.Knowledge.FindAsync("1.000001", null, CancellationToken.None))!;
        shown.Version.ShouldBe(document.Summary.Version);
        document.Versions.Max(version => version.Number).ShouldBeGreaterThan(reported.Count / 3);
    }

    /// <summary>The child's part: run only by the test above, in a process of its own.</summary>
    [Fact(Explicit = true)]
    public async Task Child()
    {
        using var room = new Room(KilledChild.State);
        var report = KilledChild.ReportTo(room);
        var gate = room.Get<IPublishingGate>();
        var none = CancellationToken.None;
        await room.Knowledge.AddAsync(new AFile("1.000001").Upload, none);

        for (var number = 2; number < 500; number++)
        {
            var version = new VersionKey("1.000001", number);
            var file = new AFile("1.000001") { Fee = $"Lệ phí: {number}.000 đồng." };
            await room.Knowledge.AddAsync(file.Upload with { Author = Hoa }, none);
            await room.Publishing.ApproveAsync(version, Binh, none);
            report($"approved {number}");
            await gate.RunAsync((await gate.AskAsync(version, Hoa, none)).Run!.Value, none);
            report($"published {number}");
            await room.Publishing.RollBackAsync(version with { Number = 1 }, Hoa, none);
            report($"back {number}");
        }
    }

    // A version readers see that was never released, a release nobody recorded, a record without its release, a
    // finished run whose version waits, a version without its chunks or vectors.
    private const string Broken = """
        SELECT
            (SELECT count(*) FROM documents d WHERE NOT EXISTS (SELECT 1 FROM versions v
                WHERE v.document_id = d.id AND v.number = d.current AND v.stage = 'released'))
            + (SELECT count(*) FROM versions v WHERE (v.stage = 'released') <> EXISTS (SELECT 1 FROM acts a
                WHERE a.document_id = v.document_id AND a.version = v.number AND a.kind = 'published'))
            + (SELECT count(*) FROM gate_runs g JOIN versions v ON v.document_id = g.document_id
                AND v.number = g.version WHERE (g.finished_at IS NOT NULL) <> (v.stage = 'released'))
            + (SELECT count(*) FROM versions v WHERE
                (SELECT count(*) FROM chunks c WHERE c.document_id = v.document_id AND c.version = v.number) <> 2
                OR (SELECT count(*) FROM vectors x WHERE x.document_id = v.document_id AND x.version = v.number) <> 3)
        """;

    private static long BrokenIn(Room room)
    {
        using var connection = room.Get<KnowledgeConnections>().Open();
        using var command = connection.Command(Broken);
        return (long)command.ExecuteScalar()!;
    }
}
