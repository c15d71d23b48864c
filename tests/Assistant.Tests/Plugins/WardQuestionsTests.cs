using iHanoi.Assistant.Tests.Support;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Knowledge;
using iHanoi.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Assistant.Tests.Plugins;

/// <summary>Two wards have rules of their own for one matter: Láng 11.000, Ô Chợ Dừa 22.000; the city has none.</summary>
public sealed class WardQuestionsTests(TheAssistant the)
{
    private static readonly string Lang = Fee("11.000", "phuong-lang", "00199", "phường Láng");
    private static readonly string OChoDua = Fee(
        "22.000",
        "phuong-o-cho-dua",
        "00190",
        "phường Ô Chợ Dừa"
    );

    [Theory]
    [InlineData("Lệ phí đăng ký nuôi chó ở phường Láng là bao nhiêu tiền?", "11.000", "22.000")]
    [InlineData("le phi dang ky nuoi cho o phuong o cho dua bao nhieu tien", "22.000", "11.000")]
    public async Task A_question_that_names_a_ward_is_answered_from_no_other_wards_text(
        string question,
        string said,
        string unsaid
    )
    {
        var answer = await AskAsync(question, [], Lang, OChoDua);

        answer.Text.ShouldContain(said);
        answer.Text.ShouldNotContain(unsaid);
        answer.Text.ShouldNotContain("của riêng");
    }

    [Fact]
    public async Task The_ward_a_citizen_named_before_still_counts()
    {
        var answer = await AskAsync(
            "Lệ phí đăng ký nuôi chó là bao nhiêu tiền?",
            [
                new(Speaker.Citizen, "Tôi ở phường Ô Chợ Dừa, không khí hôm nay thế nào?"),
                new(Speaker.Assistant, "Chất lượng không khí ở mức trung bình."),
            ],
            Lang,
            OChoDua
        );

        answer.Text.ShouldContain("22.000");
        answer.Text.ShouldNotContain("11.000");
    }

    [Fact]
    public async Task Another_wards_text_is_no_source_at_all()
    {
        var answer = await AskAsync(
            "Lệ phí đăng ký nuôi chó ở phường Láng là bao nhiêu tiền?",
            [],
            OChoDua
        );

        answer.Text.ShouldNotContain("22.000");
        answer.Citations.ShouldNotContain(citation => citation.SourceId == "phuong-o-cho-dua");
    }

    [Theory]
    [InlineData("Lệ phí đăng ký nuôi chó là bao nhiêu tiền?", "của riêng Phường Láng")]
    [InlineData("How much is the dog registration fee?", "only of Lang")]
    public async Task Without_a_ward_the_answer_says_whose_rule_it_quotes(
        string question,
        string warning
    )
    {
        var answer = await AskAsync(question, [], Lang);

        answer.Text.ShouldContain("11.000");
        answer.Text.ShouldContain(warning);
        answer.Citations.ShouldAllBe(citation =>
            citation.Title.Contains("Lang", StringComparison.Ordinal)
            || citation.Title.Contains("Phường Láng", StringComparison.Ordinal)
        );
    }

    private static string Fee(string amount, string id, string ward, string where) =>
        $"""
            ---
            id: {id}
            kind: fact
            title: "Lệ phí đăng ký nuôi chó"
            titleEn: "Dog registration fee"
            language: vi
            wards: ["{ward}"]
            ---

            # Lệ phí đăng ký nuôi chó

            Ở {where}, lệ phí đăng ký nuôi chó là {amount} đồng một con.
            """;

    private async Task<Answer> AskAsync(
        string question,
        IReadOnlyList<Utterance> history,
        params IReadOnlyList<string> documents
    )
    {
        await using var services = the.Build(Repository.Folders(), _ => { });
        var folder = Scratch.Folder("ihanoi-wards-");

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
        Directory.Delete(folder, recursive: true);

        return await Asking.AskAsync(services, question, history);
    }
}
