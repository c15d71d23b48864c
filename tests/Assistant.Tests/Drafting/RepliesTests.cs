using iHanoi.Assistant.Tests.Support;
using iHanoi.Civic.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Assistant.Tests.Drafting;

public sealed class RepliesTests(TheAssistant the)
{
    private static readonly ReplyCase Case = new(
        "Đèn đường trước số nhà 12 hỏng ba đêm nay. Nắp cống cạnh đó bị vỡ, rất nguy hiểm.",
        Category.StreetLight,
        "Ủy ban nhân dân phường Láng",
        "Phường Láng",
        Asking.At,
        null
    );

    [Fact]
    public async Task A_draft_names_every_point_and_leaves_the_facts_to_the_official()
    {
        var draft = await the
            .Services.GetRequiredService<IReplyDrafter>()
            .DraftAsync(Case, CancellationToken.None);

        draft.Points.Count.ShouldBe(2);
        draft.Text.ShouldContain("Nắp cống");
        draft.Text.ShouldContain("[kết quả kiểm tra");
        Check(draft.Text).ShouldBeOfType<ReplyCheck.Vague>();
    }

    [Fact]
    public void A_vague_reply_is_stopped_with_what_it_lacks()
    {
        var check = Check("Chúng tôi đã ghi nhận và sẽ xem xét trong thời gian sớm nhất.");

        check.ShouldBeOfType<ReplyCheck.Vague>().Missing.ShouldContain("date");
    }

    [Fact]
    public void A_dated_reply_that_answers_every_point_may_go()
    {
        var check = Check(
            "Ủy ban nhân dân phường Láng trả lời: ngày 26/11/2026 tổ điện đã thay đèn đường hỏng trước số nhà 12. Nắp cống vỡ nguy hiểm cạnh đó đã được thay, đã hoàn thành ngày 27/11/2026."
        );

        check.ShouldBeOfType<ReplyCheck.Sendable>();
    }

    private ReplyCheck Check(string reply) =>
        the.Services.GetRequiredService<IReplyChecker>().Check(reply, Case);
}
