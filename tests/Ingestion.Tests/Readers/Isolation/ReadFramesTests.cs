using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Readers;
using iHanoi.Ingestion.Readers.Isolation;
using iHanoi.Ingestion.Readers.Scans;

namespace iHanoi.Ingestion.Tests.Readers.Isolation;

public sealed class ReadFramesTests
{
    [Fact]
    public async Task A_text_comes_back_from_its_reader_as_it_was()
    {
        var draft = Room.Draft("a.md", new AFile("1.004194").Upload.Content.ToArray()) with
        {
            Scan = new ScannedFile(
                "Công văn",
                [new PageLines(1, ["Điều 1."]), new PageLines(2, null, 595, 842)],
                [new ScannedPage(2, 0.4, "mờ") { Waits = true, Picture = [1, 2, 3] }]
            )
            {
                Hash = "ab",
            },
        };

        var back = await ThereAndBackAsync(new ReadOutcome.Read(draft));

        var read = back.ShouldBeOfType<ReadOutcome.Read>().Draft;
        read.Title.ShouldBe(draft.Title);
        read.Facts!.List("aliases").ShouldBe(["đăng ký ở trọ"]);
        read.Facts.Validity.ShouldBe(draft.Facts!.Validity);
        read.Sections.Select(section => section.Text)
            .ShouldBe(draft.Sections.Select(section => section.Text));
        read.Scan!.Waiting.ShouldBe([2]);
        read.Scan.Scans[0].Picture.ShouldBe([1, 2, 3]);
        read.Scan.Pages[1].Lines.ShouldBeNull();
        read.Scan.Hash.ShouldBe("ab");
    }

    [Fact]
    public async Task An_archive_comes_back_with_the_reason_of_each_file()
    {
        var several = new ReadOutcome.Several([
            new ReadEntry("a.txt", new ReadOutcome.Skipped(SkipReason.Encrypted)),
        ]);

        var back = await ThereAndBackAsync(several);

        back.ShouldBeOfType<ReadOutcome.Several>()
            .Entries.Single()
            .Outcome.ShouldBe(new ReadOutcome.Skipped(SkipReason.Encrypted));
    }

    [Fact]
    public async Task A_reader_that_is_gone_answers_nothing()
    {
        using var silence = new MemoryStream([1, 2]);

        (
            await ReadFrames.OutcomeAsync(silence, TestContext.Current.CancellationToken)
        ).ShouldBeNull();
    }

    private static async Task<ReadOutcome?> ThereAndBackAsync(ReadOutcome outcome)
    {
        using var pipe = new MemoryStream();
        await ReadFrames.AnswerAsync(pipe, outcome, TestContext.Current.CancellationToken);
        pipe.Position = 0;
        return await ReadFrames.OutcomeAsync(pipe, TestContext.Current.CancellationToken);
    }
}
