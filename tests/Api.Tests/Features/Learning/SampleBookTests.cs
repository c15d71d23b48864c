using iHanoi.Api.Data;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Tests.Features.Learning;

/// <summary>What officials do differently than suggested is kept as a lesson, masked; nothing else is.</summary>
public sealed class SampleBookTests(IHanoiApp app) : IClassFixture<IHanoiApp>
{
    [Fact]
    public async Task A_correction_becomes_a_sample_with_what_was_suggested_and_no_personal_data()
    {
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        var said = await app.FileAndReadAsync(
            "Ổ gà sâu trước số 12 phố Hàng Bạc, gọi tôi số 0912345678."
        );

        await minh.ActAsync(await app.NumberAsync(said), "accept", TheDesk.Decision);

        var sample = (await SamplesAsync(said)).ShouldHaveSingleItem();
        sample.Kind.ShouldBe(SampleKind.Correction);
        sample.Category.ShouldBe(Category.Noise);
        sample.SuggestedCategory.ShouldBe(said.Category);
        sample.ModelVersion.ShouldBe(said.ModelVersion);
        sample.MaskedText.ShouldNotContain("0912345678");
        (await minh.GetStringAsync("/quality")).ShouldContain("Điều AI học được từ cán bộ");
    }

    [Fact]
    public async Task A_decision_as_suggested_teaches_nothing()
    {
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        var said = await app.FileAndReadAsync("Đèn đường phố Hàng Gà tắt từ tuần trước, tối om.");

        await minh.ActAsync(
            await app.NumberAsync(said),
            "accept",
            ("category", Categories.Table.Code(said.Category)),
            ("urgency", Urgencies.Table.Code(said.Urgency)),
            ("agency", said.Agency!.Value.Value)
        );

        (await SamplesAsync(said)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Not_ours_becomes_a_sample_that_knows_who_sent_it_on_and_what_it_was()
    {
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        var said = await app.FileAndReadAsync("Nước ngập trước cổng trường Hàng Than mỗi khi mưa.");

        await minh.ActAsync(
            await app.NumberAsync(said),
            "transfer",
            ("agency", "hsdc"),
            ("reason", "Thuộc thoát nước"),
            ("category", "education")
        );

        var sample = (await SamplesAsync(said)).ShouldHaveSingleItem();
        sample.Kind.ShouldBe(SampleKind.NotOurs);
        sample.NotAgency.ShouldBe(said.Agency);
        sample.Agency.ShouldBe(new AgencyId("hsdc"));
        sample.Category.ShouldBe(Category.Education);
    }

    private Task<List<TrainingSample>> SamplesAsync(ReportSuggestion said) =>
        app.DbAsync(db =>
            db.TrainingSamples.Where(sample => sample.ReportId == said.ReportId).ToListAsync()
        );
}
