using iHanoi.Assistant.Tests.Support;
using iHanoi.Civic.Answering;

namespace iHanoi.Assistant.Tests.Steps;

public sealed class GroundednessCheckTests(TheAssistant the)
{
    private static Microsoft.Extensions.AI.AIContent[] Looks =>
        ScriptedChatClient.Calls("procedures", ("query", "Lệ phí hộ chiếu phổ thông?"));

    private async Task<Answer> AfterAsync(string said)
    {
        var model = new ScriptedChatClient(Looks, ScriptedChatClient.Says(said));
        await using var services = the.With(model);

        return await Asking.AskAsync(services, "Làm hộ chiếu phổ thông hết bao nhiêu tiền?");
    }

    [Fact]
    public async Task An_invented_number_is_dropped_and_the_answer_says_that_a_part_is_missing()
    {
        var answer = await AfterAsync(
            "@status answered\n200.000 đồng/hộ chiếu; cấp lại do bị hỏng hoặc bị mất: 400.000 đồng/hộ chiếu [1]\nNộp nhanh thêm 350.000 đồng [1]"
        );

        answer.Status.ShouldBe(AnswerStatus.Partial);
        answer.Text.ShouldContain("200.000");
        answer.Text.ShouldNotContain("350.000");
        answer.Text.ShouldContain("lược bỏ");
    }

    [Theory]
    [InlineData("Lệ phí là 200.000 đồng/hộ chiếu [7]")]
    [InlineData("Lệ phí là 200.000 đồng.")]
    [InlineData("Hộ chiếu được giảm nửa giá cho học sinh sinh viên dịp cuối năm nay [1]")]
    public async Task A_sentence_that_cites_nothing_that_holds_it_is_never_released(string sentence)
    {
        var answer = await AfterAsync($"@status answered\n{sentence}");

        answer.Status.ShouldBe(AnswerStatus.NoSource);
        answer.Text.ShouldNotContain(sentence);
        answer.Citations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_supported_sentence_keeps_its_citation()
    {
        var answer = await AfterAsync("@status answered\n200.000 đồng/hộ chiếu [1]");

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Citations.Single().SourceId.ShouldBe("1.001456");
    }
}
