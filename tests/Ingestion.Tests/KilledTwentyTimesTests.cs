using System.Globalization;
using System.Text.RegularExpressions;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Encoder;
using iHanoi.Ingestion.Index.Store;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Ingestion.Tests;

/// <summary>
/// Twenty kills, each at another moment of a run that ingests a changed folder and then publishes version after
/// version. Readers only ever see whole versions, nothing accepted is lost, and what is left equals a clean rebuild.
/// </summary>
public sealed partial class KilledTwentyTimesTests
{
    private const int Kills = 20;
    private const int Seed = 20_261_128;
    private const int Files = 12;

    // Of each kill: during the folder, or during the versions after it.
    private const int MostReports = 30;
    private const int MostMilliseconds = 25;

    private const string Published = "1.900000";

    private static readonly Curator Hoa = new("hoa", "Lê Thu Hoa");
    private static readonly Curator Binh = new("binh", "Đỗ Quốc Bình");
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Nothing_is_half_done_and_nothing_is_lost()
    {
        var random = new Random(Seed);
        using var room = Fast();
        await room.Knowledge.AddAsync(Version(1), None);
        var last = 1;

        for (var round = 1; round <= Kills; round++)
        {
            PutFolder(room, round);
            var reported = await KilledChild.RunAsync(
                room,
                $"{typeof(KilledTwentyTimesTests).FullName}.{nameof(Child)}",
                killAfter: random.Next(1, MostReports),
                TimeSpan.FromMilliseconds(random.Next(MostMilliseconds))
            );
            room.Clock.Advance(TimeSpan.FromSeconds(5));

            reported.Count.ShouldBeGreaterThanOrEqualTo(1, $"round {round}");
            BrokenIn(room).ShouldBe(0, $"round {round}");
            await CheckFolderAsync(room, round, reported);
            last = await CheckPublishedAsync(room, last, reported);
        }

        await CheckRebuildAsync(room);
    }

    /// <summary>The child's part: run only by the test above, in a process of its own.</summary>
    [Fact(Explicit = true)]
    public async Task Child()
    {
        using var room = Fast(KilledChild.State);
        var report = KilledChild.ReportTo(room);
        await room.Knowledge.IngestAsync(KilledChild.Source!, false, new Reporting(report), None);
        var details = await room.Knowledge.FindAsync(Published, null, None);
        var gate = room.Get<IPublishingGate>();

        for (var number = details!.Versions.Max(version => version.Number) + 1; ; number++)
        {
            var version = new VersionKey(Published, number);
            await room.Knowledge.AddAsync(Version(number) with { Author = Hoa }, None);
            await room.Publishing.ApproveAsync(version, Binh, None);
            report($"approved {number}");
            await gate.RunAsync((await gate.AskAsync(version, Hoa, None)).Run!.Value, None);
            report($"published {number}");
        }
    }

    private static Room Fast(string? state = null) =>
        new(state, with: services => services.AddSingleton<ISentenceEncoder, HashedEncoder>());

    private static void PutFolder(Room room, int round)
    {
        for (var n = 0; n < Files; n++)
        {
            room.Put($"{n:00}.md", Text($"1.{n:000000}", $"Thủ tục số {n}", round));
        }
    }

    private static UploadedFile Version(int number) =>
        new(
            $"{Published}.md",
            System.Text.Encoding.UTF8.GetBytes(Text(Published, "Bản tin", number))
        );

    // Every section says the number: a version of two halves would give itself away.
    private static string Text(string id, string title, int number) =>
        $"""
            ---
            id: "{id}"
            title: "{title}"
            ---

            # {title}

            ## Phí, lệ phí

            Lệ phí lần {number} là {number}.000 đồng.

            ## Thời hạn

            Thời hạn lần {number} là {number} ngày làm việc.
            """;

    private static async Task CheckFolderAsync(Room room, int round, IReadOnlyList<string> reported)
    {
        for (var n = 0; n < Files; n++)
        {
            if (await NumberShownAsync(room, $"1.{n:000000}") is { } shown)
            {
                shown.ShouldBeLessThanOrEqualTo(round);
                (shown == round || !reported.Contains($"{n:00}.md")).ShouldBeTrue(
                    $"round {round}: {n:00}.md was reported and shows {shown}"
                );
            }
            else
            {
                reported.ShouldNotContain($"{n:00}.md");
            }
        }
    }

    private static async Task<int> CheckPublishedAsync(
        Room room,
        int before,
        IReadOnlyList<string> reported
    )
    {
        var shown = (await NumberShownAsync(room, Published))!.Value;
        var versions = (await room.Knowledge.FindAsync(Published, null, None))!.Versions;

        foreach (
            var approved in reported.Where(line =>
                line.StartsWith("approved ", StringComparison.Ordinal)
            )
        )
        {
            versions
                .Single(version => approved == $"approved {version.Number}")
                .Stage.ShouldNotBe(VersionStage.Draft);
        }

        var accepted = reported
            .Where(line => line.StartsWith("published ", StringComparison.Ordinal))
            .Select(line => int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture))
            .Append(before)
            .Max();

        shown.ShouldBeGreaterThanOrEqualTo(accepted);
        return shown;
    }

    // Null: not there. What search and reading give must be of one version, the current one.
    private static async Task<int?> NumberShownAsync(Room room, string id)
    {
        var passages = await room.Index.ReadAsync(id, None);

        if (passages is [])
        {
            return null;
        }

        var numbers = passages
            .SelectMany(passage => Number().Matches(passage.Chunk.Text))
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
            .ToArray();
        var details = (await room.Knowledge.FindAsync(id, null, None))!;

        numbers.Length.ShouldBe(
            2,
            $"{id}: {string.Join(" / ", passages.Select(passage => passage.Chunk.Text))}"
        );
        numbers.Distinct().ShouldHaveSingleItem();
        passages.ShouldAllBe(passage => passage.Document.Version == details.Summary.Version);
        return numbers[0];
    }

    // The room that stood by all the while, one opened afresh on what is left, and one made of the same texts from
    // nothing find the same.
    private static async Task CheckRebuildAsync(Room room)
    {
        var number = (await NumberShownAsync(room, Published))!.Value;
        await room.IngestAsync();
        using var opened = Fast(room.State);
        using var clean = Fast();
        await clean.Knowledge.IngestAsync(room.Source, false, null, None);
        await clean.Knowledge.AddAsync(Version(number), None);

        foreach (
            var question in new[]
            {
                "lệ phí",
                "thoi han",
                "thủ tục số 7",
                "bản tin",
                "ngày làm việc",
            }
        )
        {
            var rebuilt = await FoundAsync(clean, question);
            rebuilt.ShouldNotBeEmpty();
            (await FoundAsync(room, question)).ShouldBe(rebuilt);
            (await FoundAsync(opened, question)).ShouldBe(rebuilt);
        }

        (await clean.Knowledge.ListAsync(None)).Count.ShouldBe(Files + 1);
        (await room.Knowledge.ListAsync(None)).Count.ShouldBe(Files + 1);
    }

    private static async Task<string[]> FoundAsync(Room room, string question)
    {
        var found = await room.Index.SearchAsync(new PassageQuery(question, 50, Room.Today), None);
        return
        [
            .. found
                .Select(passage => $"{passage.Document.Id} {passage.Chunk.Text}")
                .Order(StringComparer.Ordinal),
        ];
    }

    // A version readers see that was never released or is not whole; a release nobody recorded.
    private static long BrokenIn(Room room)
    {
        using var connection = room.Get<KnowledgeConnections>().Open();
        using var command = connection.Command(
            """
            SELECT
                (SELECT count(*) FROM documents d WHERE NOT EXISTS (SELECT 1 FROM versions v
                    WHERE v.document_id = d.id AND v.number = d.current AND v.stage = 'released'))
                + (SELECT count(*) FROM versions v WHERE (v.stage = 'released') <> EXISTS (SELECT 1 FROM acts a
                    WHERE a.document_id = v.document_id AND a.version = v.number AND a.kind = 'published'))
                + (SELECT count(*) FROM versions v WHERE
                    (SELECT count(*) FROM chunks c WHERE c.document_id = v.document_id AND c.version = v.number) <> 2
                    OR (SELECT count(*) FROM vectors x WHERE x.document_id = v.document_id AND x.version = v.number) <> 3)
                + (SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok')
            """
        );
        return (long)command.ExecuteScalar()!;
    }

    [GeneratedRegex(@"lần (\d+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    private sealed class Reporting(Action<string> report) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value) => report(value.Current);
    }
}
