using iHanoi.Assistant.Tests.Support;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Knowledge;
using iHanoi.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Assistant.Tests.Plugins;

public sealed class OtherTimesTests(TheAssistant the)
{
    private const string NoLongerInForce = "đã hết hiệu lực";

    [Theory]
    [InlineData("Năm 2024 lệ phí đăng ký nuôi chó là bao nhiêu tiền?", NoLongerInForce)]
    [InlineData("How much was the dog registration fee in 2024?", "no longer in force")]
    public async Task What_held_at_the_time_asked_about_is_told_with_a_warning_before_it(
        string question,
        string warning
    )
    {
        var answer = await AskAsync(question, Fee("50.000", "2020-01-01", "2024-12-31"));

        answer.Text.ShouldContain("50.000");
        answer.Text.ShouldContain(warning);
        answer
            .Text.IndexOf(warning, StringComparison.Ordinal)
            .ShouldBeLessThan(answer.Text.IndexOf("50.000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_about_today_is_never_answered_from_an_expired_text()
    {
        var answer = await AskAsync(
            "Lệ phí đăng ký nuôi chó là bao nhiêu tiền?",
            Fee("50.000", "2020-01-01", "2024-12-31"),
            Fee("80.000", "2025-01-01", null)
        );

        answer.Text.ShouldContain("80.000");
        answer.Text.ShouldNotContain("50.000");
        answer.Text.ShouldNotContain(NoLongerInForce);
    }

    [Fact]
    public async Task Of_two_texts_the_one_of_the_time_asked_about_answers()
    {
        var answer = await AskAsync(
            "Năm 2024 lệ phí đăng ký nuôi chó là bao nhiêu tiền?",
            Fee("50.000", "2020-01-01", "2024-12-31"),
            Fee("80.000", "2025-01-01", null)
        );

        answer.Text.ShouldContain("50.000");
        answer.Text.ShouldContain(NoLongerInForce);
    }

    [Fact]
    public async Task What_is_not_in_force_yet_says_so()
    {
        var answer = await AskAsync(
            "Sang năm lệ phí đăng ký nuôi chó là bao nhiêu tiền?",
            Fee("90.000", "2027-01-01", null)
        );

        answer.Text.ShouldContain("90.000");
        answer.Text.ShouldContain("chưa có hiệu lực");
    }

    private static string Fee(string amount, string effective, string? expires) =>
        $"""
            ---
            id: hn-9{amount[..2]}
            kind: fact
            title: "Lệ phí đăng ký nuôi chó"
            titleEn: "Dog registration fee"
            language: vi
            effective: {effective}
            expires: {expires ?? "null"}
            ---

            # Lệ phí đăng ký nuôi chó

            Lệ phí đăng ký nuôi chó là {amount} đồng một con.
            """;

    private async Task<Answer> AskAsync(string question, params IReadOnlyList<string> documents)
    {
        await using var services = the.Build(Repository.Folders(), _ => { });
        var folder = Scratch.Folder("ihanoi-times-");

        foreach (var (at, document) in documents.Index())
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, $"{at}.md"),
                document,
                TestContext.Current.CancellationToken
            );
        }

        await services
            .GetRequiredService<IKnowledgeBase>()
            .IngestAsync(folder, prune: false, null, TestContext.Current.CancellationToken);

        return await Asking.AskAsync(services, question);
    }
}
