using iHanoi.Assistant.Tests.Support;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Cases;
using iHanoi.Civic.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Assistant.Tests.Cases;

public sealed class PastCasesTests(TheAssistant the)
{
    private const string Told = "Đèn đường ngõ 20 Hồ Tùng Mậu tắt cả tuần";

    [Fact]
    public async Task A_report_told_in_the_chat_is_answered_beside_a_public_case_with_its_date_and_that_it_is_no_rule()
    {
        var answer = await the.AskAsync(Told);

        answer.Cards.Single().Kind.ShouldBe("confirm-report");
        answer.Text.ShouldContain("trường hợp đã qua để tham khảo, không phải quy định");
        answer.Text.ShouldContain("Trả lời ngày 08/10/2026: “Ngày 07/10/2026 tổ điện");
        var cited = answer.Citations.Single(c => c.SourceId == "phan-anh/HN-261005-7K3M9Q");
        cited.Url.ShouldBe("/r/HN-261005-7K3M9Q");
        answer.Text.ShouldNotContain("Nội bộ");
    }

    [Fact]
    public async Task An_English_report_is_told_of_the_case_in_English()
    {
        var answer = await the.AskAsync(
            "I want to report that the street light in lane ngõ 20 Hồ Tùng Mậu is out"
        );

        answer.Text.ShouldContain("a past case for reference, not a rule");
    }

    [Fact]
    public async Task A_case_made_up_for_a_demonstration_says_so_in_its_line()
    {
        var answer = await the.AskAsync(
            "Tôi muốn phản ánh ngõ 68 Triều Khúc cứ mưa là ngập đến đầu gối, nước rút chậm"
        );

        answer.Text.ShouldContain("Dữ liệu mẫu, trả lời ngày 08/10/2026");
    }

    [Fact]
    public async Task A_matter_unlike_any_case_is_answered_without_one()
    {
        var answer = await the.AskAsync("Tôi muốn phản ánh có ổ gà to trước số 12 đường Láng");

        answer.Text.ShouldNotContain("trường hợp đã qua");
    }

    [Fact]
    public async Task A_case_never_answers_a_question_about_a_rule()
    {
        var answer = await the.AskAsync("Lệ phí đăng ký tạm trú bao nhiêu?");

        answer.Text.ShouldNotContain("99.000");
        answer.Citations.ShouldAllBe(citation =>
            !citation.SourceId.StartsWith("phan-anh/", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Staff_find_cases_of_the_category_the_nearest_first_but_not_the_report_itself()
    {
        var cases = the.Services.GetRequiredService<ISimilarCases>();
        var sought = new CaseSought(Told, Category.StreetLight, Audience.Staff);

        var all = await cases.FindAsync(sought, CancellationToken.None);
        var others = await cases.FindAsync(
            sought with
            {
                Itself = PastCases.ForStaff.Number,
            },
            CancellationToken.None
        );
        var citizens = await cases.FindAsync(
            sought with
            {
                Reader = Audience.Public,
            },
            CancellationToken.None
        );

        all.Select(past => past.Number)
            .ShouldBe([PastCases.ForStaff.Number, PastCases.Lamp.Number]);
        others.Single().Number.ShouldBe(PastCases.Lamp.Number);
        others.Single().Answer.ShouldBe(PastCases.Lamp.Answer);
        others.Single().Course.ShouldContain("sau 3 ngày");
        citizens.Single().Number.ShouldBe(PastCases.Lamp.Number);
    }

    [Fact]
    public async Task A_draft_offers_a_close_public_case_and_makes_the_official_decide_about_it()
    {
        var services = the.Services;
        var about = new ReplyCase(
            Told,
            Category.StreetLight,
            "Ủy ban nhân dân phường Nghĩa Đô",
            "Phường Nghĩa Đô",
            Asking.At,
            null
        );

        var draft = await services
            .GetRequiredService<IReplyDrafter>()
            .DraftAsync(about, CancellationToken.None);

        draft.Text.ShouldContain("HN-261005-7K3M9Q, 08/10/2026 [giữ hoặc xóa dòng này]");
        draft.Text.ShouldNotContain("HN-261006");
        draft.Citations.ShouldContain(citation => citation.Url == "/r/HN-261005-7K3M9Q");
        services
            .GetRequiredService<IReplyChecker>()
            .Check(draft.Text, about)
            .ShouldBeOfType<ReplyCheck.Vague>()
            .Missing.ShouldContain("[giữ hoặc xóa dòng này]");
    }
}
