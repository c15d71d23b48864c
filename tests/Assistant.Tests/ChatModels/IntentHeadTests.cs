using iHanoi.Assistant.ChatModels.Embedded.Intents;
using iHanoi.Assistant.Tests.Support;
using iHanoi.Civic.Platform;
using iHanoi.Encoder;
using iHanoi.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Assistant.Tests.ChatModels;

public sealed class IntentHeadTests(TheAssistant assistant)
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Nắp cống trước số 12 ngõ 5 vỡ toác mấy hôm nay, xin xử lý")]
    [InlineData("den duong dau ngo tat ba dem nay, nho sua giup")]
    public async Task The_shipped_head_hears_a_report(string text)
    {
        using var head = Head(Repository.Folders());

        (await head.SoundsLikeAsync("report-file", text, Now)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Tuyến buýt 32 chạy từ đâu đến đâu?")]
    [InlineData("Thủ tục đăng ký khai sinh cần giấy tờ gì?")]
    public async Task A_question_does_not_sound_like_a_report(string text)
    {
        using var head = Head(Repository.Folders());

        (await head.SoundsLikeAsync("report-file", text, Now)).ShouldBeFalse();
        (await head.SoundsLikeAsync("no-such-intent", text, Now)).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_a_model_nothing_sounds_like_anything()
    {
        using var head = Head(new ProductFolders("/nowhere", "/nowhere"));

        (await head.SoundsLikeAsync("report-file", "đèn đường hỏng", Now)).ShouldBeFalse();
        (await head.ProbabilityAsync("report-file", "đèn đường hỏng", Now)).ShouldBe(0);
    }

    private IntentHead Head(ProductFolders folders) =>
        new(folders, assistant.Services.GetRequiredService<ISentenceEncoder>());
}
