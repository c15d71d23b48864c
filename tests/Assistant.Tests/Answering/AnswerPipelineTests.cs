using iHanoi.Assistant.Answering;
using iHanoi.Assistant.Tests.Support;
using iHanoi.Civic.Answering;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Assistant.Tests.Answering;

public sealed class AnswerPipelineTests(TheAssistant the)
{
    [Fact]
    public async Task A_fee_is_answered_from_its_source_word_for_word()
    {
        var answer = await the.AskAsync("Làm hộ chiếu phổ thông hết bao nhiêu tiền?");

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Text.ShouldContain("200.000 đồng/hộ chiếu");
        answer.Citations.ShouldContain(citation =>
            citation.SourceId == "1.001456" && citation.Quote.Contains("200.000 đồng/hộ chiếu")
        );
        answer
            .ToolCalls.Single()
            .Arguments.ShouldBe(new Dictionary<string, string?> { ["code"] = "1.001456" });
    }

    [Fact]
    public async Task A_question_without_marks_finds_the_same_document()
    {
        var answer = await the.AskAsync("tach thua dat nop truc tuyen may ngay");

        answer.Text.ShouldContain("12 ngày làm việc");
        answer.Citations.ShouldAllBe(citation => citation.SourceId == "1.012784");
    }

    [Fact]
    public async Task English_is_answered_in_English_with_the_Vietnamese_quoted()
    {
        var answer = await the.AskAsync("How many days does an ordinary passport take?");

        answer.Text.ShouldContain("8 working days");
        answer.Text.ShouldContain("“8 ngày làm việc.”");
    }

    [Fact]
    public async Task A_follow_up_keeps_the_topic()
    {
        var answer = await the.AskAsync(
            "còn thời hạn thì sao?",
            new Utterance(Speaker.Citizen, "Làm hộ chiếu phổ thông ở đâu?"),
            new Utterance(Speaker.Assistant, "Công an thành phố Hà Nội [1].")
        );

        answer.Text.ShouldContain("8 ngày làm việc");
    }

    [Fact]
    public async Task What_no_document_says_is_said_to_be_missing()
    {
        var answer = await the.AskAsync("Thủ tục xin giấy phép nuôi cá sấu trong bể bơi gia đình?");

        answer.Status.ShouldBe(AnswerStatus.NoSource);
        answer.Citations.ShouldBeEmpty();
        answer.Text.ShouldContain("1022");
    }

    [Fact]
    public async Task A_fee_of_nothing_named_is_asked_back()
    {
        (await the.AskAsync("Lệ phí bao nhiêu?")).Status.ShouldBe(AnswerStatus.Clarify);
    }

    [Theory]
    [InlineData("Cháy nhà tầng ba có người mắc kẹt, cứu với!", "114")]
    [InlineData("nha toi dang chay to lam cuu voi", "114")]
    public async Task An_emergency_ends_the_journey_before_any_model(string text, string number)
    {
        var events = await Asking.EventsAsync(the.Services, text);
        var answer = events.OfType<AnswerEvent.Done>().Single().Answer;

        answer.Status.ShouldBe(AnswerStatus.Emergency);
        answer.Cards[0].Fields["number"].ShouldBe(number);
        answer.ToolCalls.ShouldBeEmpty();
        events.OfType<AnswerEvent.Step>().Single().Code.ShouldBe("emergency");
    }

    [Fact]
    public async Task Steps_run_in_the_order_of_their_registration_and_end_with_one_Done()
    {
        var events = await Asking.EventsAsync(the.Services, "Làm hộ chiếu mất bao lâu?");

        events
            .OfType<AnswerEvent.Step>()
            .Select(step => step.Code)
            .ShouldBe(["emergency", "privacy", "guard", "rewrite", "search", "check"]);
        events[^1].ShouldBeOfType<AnswerEvent.Done>();
        events.OfType<AnswerEvent.Done>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task What_breaks_ends_politely_and_tells_nothing_of_the_fault()
    {
        await using var services = the.Build(s => s.AddSingleton<IAnswerStep, BrokenStep>());
        var answer = await Asking.AskAsync(services, "Làm hộ chiếu mất bao lâu?");

        // The broken step stands behind the check, which has ended the journey: nothing is lost.
        answer.Status.ShouldBe(AnswerStatus.Answered);

        await using var broken = the.Build(s =>
        {
            foreach (var step in s.Where(d => d.ServiceType == typeof(IAnswerStep)).ToList())
            {
                s.Remove(step);
            }

            s.AddSingleton<IAnswerStep, BrokenStep>();
        });
        var failed = await Asking.AskAsync(broken, "Làm hộ chiếu mất bao lâu?");
        failed.Status.ShouldBe(AnswerStatus.Error);
        failed.Text.ShouldNotContain(BrokenStep.Secret);
    }

    [Fact]
    public async Task A_phone_number_is_masked_before_the_model_and_the_answer_says_so()
    {
        var model = new ScriptedChatClient(ScriptedChatClient.Says("@status clarify\nBạn cần gì?"));
        await using var services = the.With(model);
        var answer = await Asking.AskAsync(services, "Tôi là Lan 0912345678, hỏi về hộ chiếu");

        model.Seen.SelectMany(m => m).ShouldAllBe(message => !message.Text.Contains("0912345678"));
        answer.Text.ShouldContain("đã được che");
    }

    [Fact]
    public async Task A_masked_number_does_not_make_a_question_one_about_phone_numbers()
    {
        var answer = await the.AskAsync(
            "Làm hộ chiếu phổ thông hết bao nhiêu tiền, số điện thoại của tôi là 0912345678"
        );

        answer.ToolCalls.Single().Name.ShouldBe("procedures");
        answer.Text.ShouldContain("200.000");
    }

    [Fact]
    public async Task A_sentence_is_out_before_the_model_has_said_the_next_one()
    {
        var model = new HaltingChatClient("200.000 đồng/hộ chiếu [1]\n");
        await using var services = the.With(model);
        var released = "";

        await foreach (
            var happened in services
                .GetRequiredService<IAssistant>()
                .AskAsync(
                    new Question("Lệ phí hộ chiếu?", null, [], Asking.At),
                    CancellationToken.None
                )
        )
        {
            if (happened is AnswerEvent.Sentence sentence && !model.MayEnd.IsCompleted)
            {
                released = sentence.Text;
                model.End();
            }
        }

        released.ShouldContain("200.000");
    }

    [Fact]
    public async Task What_was_said_before_a_model_breaks_off_stays_said()
    {
        var model = new HaltingChatClient("200.000 đồng/hộ chiếu [1]\n") { Breaks = true };
        model.End();
        await using var services = the.With(model);
        var answer = await Asking.AskAsync(services, "Lệ phí hộ chiếu?");

        answer.Status.ShouldBe(AnswerStatus.Error);
        answer.Text.ShouldContain("200.000");
        answer.Citations.ShouldNotBeEmpty();
    }

    private sealed class BrokenStep : IAnswerStep
    {
        public const string Secret = "password=1234";

        public string Code => "check";

        public ValueTask<Turn> RunAsync(Turn turn, CancellationToken cancellationToken) =>
            throw new InvalidOperationException(Secret);
    }
}
