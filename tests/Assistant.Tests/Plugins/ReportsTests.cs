using iHanoi.Assistant.Tests.Support;
using iHanoi.Civic.Answering;

namespace iHanoi.Assistant.Tests.Plugins;

public sealed class ReportsTests(TheAssistant the)
{
    [Fact]
    public async Task A_report_told_in_the_chat_becomes_a_draft_to_confirm()
    {
        var answer = await the.AskAsync("Tôi muốn phản ánh đèn đường ngõ 12 Láng hỏng ba đêm nay");

        answer.Cards.Single().Kind.ShouldBe("confirm-report");
        answer.Text.ShouldContain("chưa gửi");
        the.Desk.Filed.ShouldBe(0);
    }

    [Fact]
    public async Task A_ward_left_open_is_named_in_the_answer_and_asked_for_in_the_draft()
    {
        var answer = await the.AskAsync("Tôi muốn phản ánh đèn hỏng ở phường Định Công cũ");

        answer.Cards.Single().Fields["wards"].ShouldBe("00316 00352");
        answer.Text.ShouldContain("Phường Phương Liệt");
        answer.Text.ShouldNotContain("?");
        the.Desk.Filed.ShouldBe(0);
    }

    [Fact]
    public async Task A_model_cannot_file_whatever_confirmation_it_makes_up()
    {
        var model = new ScriptedChatClient(
            ScriptedChatClient.Calls(
                "reports",
                ("action", "file"),
                ("text", "Đèn hỏng"),
                ("confirmationId", "abc"),
                ("confirmed", true)
            ),
            ScriptedChatClient.Says("@status answered\nĐã gửi.")
        );
        await using var services = the.With(model);
        var answer = await Asking.AskAsync(services, "Gửi phản ánh đèn hỏng giúp tôi");

        the.Desk.Filed.ShouldBe(0);
        answer.ToolCalls.Single().Arguments.Keys.ShouldBe(["action", "code"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_number_is_looked_up_with_status()
    {
        var answer = await the.AskAsync("Phản ánh hn-251125-7k3m9q của tôi tới đâu rồi?");

        answer
            .ToolCalls.Single()
            .Arguments.ShouldBe(
                new Dictionary<string, string?>
                {
                    ["action"] = "status",
                    ["code"] = "HN-251125-7K3M9Q",
                }
            );
        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Text.ShouldContain("Không có phản ánh nào");
    }

    [Theory]
    [InlineData("có ổ gà to trước số 12 đường Láng")]
    [InlineData("rác chất đống ở ngõ chợ Cầu Diễn 3 hôm nay không ai thu")]
    [InlineData("The manhole in our alley overflows when it rains and nobody has fixed it")]
    [InlineData("Đèn đường ngõ 20 Hồ Tùng Mậu tắt cả tuần")]
    public async Task A_matter_told_without_the_word_report_becomes_a_draft(string text)
    {
        var answer = await Asking.AskAsync(the.Services, text);

        answer.ToolCalls.ShouldContain(call =>
            call.Name == "reports" && call.Arguments["action"] == "file"
        );
    }
}
