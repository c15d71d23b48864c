using iHanoi.Assistant.Tests.Support;
using iHanoi.Civic.Answering;

namespace iHanoi.Assistant.Tests.Plugins;

public sealed class ProceduresTests(TheAssistant the)
{
    [Fact]
    public async Task Papers_that_differ_by_case_come_with_the_cases_to_choose_from()
    {
        var answer = await the.AskAsync("Đăng ký thường trú cần giấy tờ gì?");

        answer.ToolCalls.Single().Arguments["code"].ShouldBe("1.004222");
        answer.Next.Count.ShouldBe(3);
        answer.Text.ShouldContain("Bạn thuộc trường hợp nào?");
        answer.Citations.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_case_that_the_question_names_is_answered_alone()
    {
        var answer = await the.AskAsync(
            "Đăng ký thường trú tại cơ sở tín ngưỡng, cơ sở tôn giáo cần giấy tờ gì?"
        );

        answer.Next.ShouldBeEmpty();
        answer.Text.ShouldNotContain("Bạn thuộc trường hợp nào?");
    }

    [Fact]
    public async Task A_case_named_after_we_asked_answers_the_question_before_it()
    {
        var asked = await the.AskAsync("Đăng ký thường trú cần giấy tờ gì?");
        var answer = await the.AskAsync(
            "đăng ký tại cơ sở tín ngưỡng, cơ sở tôn giáo",
            new Utterance(Speaker.Citizen, "Đăng ký thường trú cần giấy tờ gì?"),
            new Utterance(Speaker.Assistant, asked.Text)
        );

        answer.ToolCalls.Single().Arguments["code"].ShouldBe("1.004222");
        answer.Text.ShouldContain("Hồ sơ:");
        answer.Next.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_everybody_brings_comes_before_what_a_rare_case_adds()
    {
        var answer = await the.AskAsync("Đăng ký khai sinh cần giấy tờ gì?");

        answer.Text.ShouldContain("Hồ sơ: Giấy chứng sinh");
        answer
            .Text.IndexOf("bị bỏ rơi", StringComparison.Ordinal)
            .ShouldBeGreaterThan(answer.Text.IndexOf("Giấy chứng sinh", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_title_with_a_number_that_no_quote_holds_is_left_to_the_citation()
    {
        var answer = await the.AskAsync("Làm thẻ căn cước cho người dưới 14 tuổi mất mấy ngày?");

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Text.ShouldContain("ngày làm việc");
        answer.Text.ShouldNotContain("14");
    }

    [Theory]
    [InlineData("How much does birth registration cost?", "1.001193")]
    [InlineData("Which office handles splitting a land plot?", "1.012784")]
    public async Task English_finds_a_document_by_its_English_name_or_by_its_words_in_Vietnamese(
        string question,
        string code
    ) => (await the.AskAsync(question)).ToolCalls.Single().Arguments["code"].ShouldBe(code);

    [Fact]
    public async Task A_follow_up_that_names_another_procedure_moves_to_it()
    {
        var answer = await the.AskAsync(
            "thế còn tách thửa đất thì ở đâu?",
            new Utterance(Speaker.Citizen, "Làm hộ chiếu phổ thông mất bao lâu?"),
            new Utterance(Speaker.Assistant, "8 ngày làm việc [1.001456].")
        );

        answer.ToolCalls.Single().Arguments["code"].ShouldBe("1.012784");
    }

    [Fact]
    public async Task What_stands_for_a_thing_never_named_is_asked_back() =>
        (await the.AskAsync("How do I renew it?")).Status.ShouldBe(AnswerStatus.Clarify);

    [Theory]
    [InlineData("Đăng ký khai sinh xong được cấp giấy gì?", "Giấy khai sinh")]
    [InlineData("Hộ chiếu nộp online vẫn 35k chứ?", "200.000")]
    public async Task What_is_asked_is_read_from_the_shape_of_the_question(
        string question,
        string said
    ) => (await the.AskAsync(question)).Text.ShouldContain(said);

    [Fact]
    public async Task A_guide_without_a_line_in_the_form_of_the_answer_does_not_answer()
    {
        var answer = await the.AskAsync("Số khẩn cấp 113 mỗi năm nhận bao nhiêu suất?");

        answer.Status.ShouldNotBe(AnswerStatus.Answered);
    }

    [Fact]
    public async Task Somebody_from_another_province_who_asks_about_Hanoi_is_answered()
    {
        var answer = await the.AskAsync(
            "Hộ khẩu ở Nghệ An, làm hộ chiếu phổ thông ở Hà Nội mất bao nhiêu ngày?"
        );

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Text.ShouldContain("8 ngày làm việc");
    }
}
