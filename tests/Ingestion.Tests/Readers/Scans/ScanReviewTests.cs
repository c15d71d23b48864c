using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Readers.Scans;
using iHanoi.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion.Tests.Readers.Scans;

/// <summary>A machine that is never sure: every page waits for a person.</summary>
public sealed class ScanReviewTests : IDisposable
{
    private static readonly Curator Hoa = new("hoa", "Lê Thu Hoa");

    private readonly Room _room = new(with: services =>
        services.AddSingleton(Options.Create(new ReadingOptions { SurePage = 1 }))
    );

    public ScanReviewTests() =>
        Assert.SkipUnless(Tesseract.IsInstalled, "Tesseract is not installed.");

    private IScanReview Review => _room.Get<IScanReview>();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_waits_is_in_no_answer_until_a_person_has_read_it()
    {
        Put();
        var before = (await _room.IngestAsync()).Files.Single();
        var waiting = (await Review.WaitingAsync(Cancelled)).Single();
        before.Reason.ShouldBe("scan-unclear");
        before.PagesWaiting.ShouldBe([1]);
        (await _room.FindAsync("phí gửi xe")).ShouldBeEmpty();

        var after = await Review.SettleAsync(
            waiting.Page,
            "Phí gửi xe đạp là 2.000 đồng.",
            Hoa,
            Cancelled
        );

        after!.Outcome.ShouldBe(FileOutcome.Written);
        (await _room.FindAsync("phí gửi xe")).ShouldBe([waiting.DocumentId]);
        (await Review.WaitingAsync(Cancelled)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_person_settled_stays_settled_when_the_folder_is_read_again()
    {
        Put();
        await _room.IngestAsync();
        var waiting = (await Review.WaitingAsync(Cancelled)).Single();
        await Review.SettleAsync(waiting.Page, "Phí gửi xe đạp là 2.000 đồng.", Hoa, Cancelled);

        (await _room.IngestAsync()).Files.Single().Outcome.ShouldBe(FileOutcome.Unchanged);
    }

    [Fact]
    public async Task A_page_left_out_waits_no_more_and_says_nothing()
    {
        Put();
        await _room.IngestAsync();
        var waiting = (await Review.WaitingAsync(Cancelled)).Single();
        (await Review.PictureAsync(waiting.Page, Cancelled)).ShouldNotBeNull();

        await Review.SettleAsync(waiting.Page, "", Hoa, Cancelled);

        (await Review.WaitingAsync(Cancelled)).ShouldBeEmpty();
        (await _room.FindAsync("phí gửi xe")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_second_of_two_people_is_told_that_the_page_is_settled()
    {
        Put();
        await _room.IngestAsync();
        var waiting = (await Review.WaitingAsync(Cancelled)).Single();
        await Review.SettleAsync(waiting.Page, "Một.", Hoa, Cancelled);

        (await Review.SettleAsync(waiting.Page, "Hai.", Hoa, Cancelled)).ShouldBeNull();
    }

    public void Dispose() => _room.Dispose();

    private void Put() =>
        File.WriteAllBytes(
            Path.Combine(_room.Source, "gui-xe.png"),
            AScan.Saying("Phí gửi xe đạp là 2.000 đồng một lượt.").Png()
        );
}
