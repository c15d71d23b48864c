using iHanoi.Assistant.ChatModels.Embedded.Intents;
using iHanoi.Assistant.Tests.Support;
using iHanoi.Civic.Answering;

namespace iHanoi.Assistant.Tests.Plugins;

public sealed class CityQuestionsTests(TheAssistant the)
{
    [Theory]
    [InlineData("Từ bến xe Mỹ Đình đến bến xe Gia Lâm đi tuyến nào?", "bus_routes")]
    [InlineData("Chất lượng không khí phường Yên Hòa hôm nay?", "air_quality")]
    [InlineData("Thư viện nào ở phường Cửa Nam?", "places")]
    [InlineData("Số điện thoại bảo vệ trẻ em?", "hotlines")]
    [InlineData("Phường Tây Hồ có cảnh báo gì không?", "alerts")]
    public async Task Each_kind_of_question_goes_to_its_function(
        string question,
        string function
    ) => (await the.AskAsync(question)).ToolCalls.Select(call => call.Name).ShouldBe([function]);

    [Fact]
    public async Task A_number_that_no_source_gives_is_not_made_up()
    {
        var answer = await the.AskAsync("Cho xin số điện thoại công ty nước sạch");

        answer.Status.ShouldBe(AnswerStatus.NoSource);
        answer.ToolCalls.Single().Arguments["topic"].ShouldBe("water");
    }

    [Fact]
    public async Task An_unconnected_board_is_said_to_be_unconnected()
    {
        var answer = await the.AskAsync("Phường Tây Hồ có cảnh báo gì không?");

        answer.Text.ShouldContain("chưa được kết nối");
    }

    [Theory]
    [InlineData("Hôm nay có mưa không, thời tiết thế nào?", AnswerStatus.OutOfScope)]
    [InlineData("Viết giúp tôi bài thơ về mùa thu", AnswerStatus.OutOfScope)]
    [InlineData("Cho tôi gặp cán bộ", AnswerStatus.Handover)]
    [InlineData("Công an ở đâu gần?", AnswerStatus.Clarify)]
    public async Task What_is_not_looked_up_has_its_own_ending(
        string question,
        AnswerStatus status
    ) => (await the.AskAsync(question)).Status.ShouldBe(status);

    [Theory]
    [InlineData(
        "Từ bến xe Mỹ Đình đến bến xe Gia Lâm đi tuyến nào?",
        "bến xe Mỹ Đình",
        "bến xe Gia Lâm"
    )]
    [InlineData("tu ga van quan di ga lang bang tau nao", "ga van quan", "ga lang")]
    [InlineData(
        "Which bus goes directly from Giap Bat bus station to Nhon?",
        "bến xe Giap Bat",
        "Nhon"
    )]
    [InlineData("Bách Khoa lên đại học Mỏ bắt buýt số mấy?", "Bách Khoa", "đại học Mỏ")]
    public void Both_ends_of_a_trip_are_read_as_typed(string text, string from, string to) =>
        TripPatterns.Read(text).ShouldBe((from, to));

    [Fact]
    public async Task A_place_named_is_the_place_that_is_shown()
    {
        var answer = await the.AskAsync("Bệnh viện Bạch Mai ở đâu?");

        answer.ToolCalls.Single().Arguments["name"].ShouldBe("Bệnh viện Bạch Mai");
        answer.Text.ShouldContain("Giải Phóng");
    }

    [Fact]
    public async Task Two_questions_in_one_message_are_answered_in_turn()
    {
        var answer = await the.AskAsync(
            "Hộ chiếu phổ thông mất bao nhiêu tiền? Tách thửa đất nộp trực tiếp mấy ngày?"
        );

        answer.ToolCalls.Select(call => call.Arguments["code"]).ShouldBe(["1.001456", "1.012784"]);
        answer.Text.ShouldContain("200.000");
        answer.Text.ShouldContain("22 ngày làm việc");
    }

    [Fact]
    public async Task A_denunciation_is_shown_its_own_door_and_is_not_filed_as_a_report()
    {
        var answer = await the.AskAsync("Tôi muốn tố cáo cán bộ nhận hối lộ");

        answer.Text.ShouldContain("Luật Tố cáo");
        answer.ToolCalls.ShouldBeEmpty();
    }
}
