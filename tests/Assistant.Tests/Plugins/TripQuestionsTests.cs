using iHanoi.Assistant.ChatModels.Embedded.Intents;
using iHanoi.Assistant.Tests.Support;
using iHanoi.Civic.Answering;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Assistant.Tests.Plugins;

/// <summary>Where a trip starts and ends, however the sentence is turned.</summary>
public sealed class TripQuestionsTests(TheAssistant the)
{
    [Theory]
    [InlineData(
        "Chú cần ra sân bay Nội Bài từ bến xe Giáp Bát, đi xe gì?",
        "Bến xe Giáp Bát",
        "Sân bay Nội Bài"
    )]
    [InlineData("ben xe my dinh ve son tay xe so may", "Bến xe Mỹ Đình", "Sơn Tây")]
    [InlineData(
        "Kim Bài đường xa quá, xuất phát bến xe Yên Nghĩa thì bắt tuyến nào về đó",
        "Bến xe Yên Nghĩa",
        "Kim Bài"
    )]
    [InlineData(
        "How do I reach Noi Bai airport from Long Bien by bus?",
        "Long Biên",
        "Sân bay Nội Bài"
    )]
    [InlineData("bến xe Gia Lâm -> Nhổn", "Bến xe Gia Lâm", "Nhổn")]
    public void Both_ends_are_read_whatever_their_order(string text, string from, string to)
    {
        var ends = the.Services.GetRequiredService<TripEndsReader>().Read(text);

        (ends.From, ends.To).ShouldBe((from, to));
    }

    [Theory]
    [InlineData("Em đang cần đi Hồ Gươm bằng xe buýt")]
    [InlineData("Which bus do I take from Kim Ma?")]
    [InlineData("Từ đây ra sân bay Nội Bài bắt xe nào?")]
    public async Task A_missing_end_is_asked_for(string text) =>
        (await the.AskAsync(text)).Status.ShouldBe(AnswerStatus.Clarify);

    [Theory]
    [InlineData("Chuyển điện nhà ở sang kinh doanh thì mấy ngày?")]
    [InlineData("Nhập khẩu về nhà vợ hết bao nhiêu tiền?")]
    [InlineData("Bảo tàng Hà Nội vào cửa có mất tiền không?")]
    public async Task What_is_no_trip_is_not_planned(string text) =>
        (await the.AskAsync(text)).ToolCalls.ShouldNotContain(call => call.Name == "bus_routes");
}
