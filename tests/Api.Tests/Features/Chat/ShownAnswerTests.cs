using System.Net.Http.Headers;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Api.Tests.Features.Chat;

/// <summary>What certain answers look like on the page, and what their buttons do.</summary>
public sealed class ShownAnswerTests(ChatApp chat) : IClassFixture<ChatApp>
{
    [Fact]
    public async Task In_an_emergency_the_numbers_stand_before_any_other_text()
    {
        using var client = chat.App.Anyone();

        var page = await ShowAsync(
            client,
            ScriptedAssistant.Saying("Ra khỏi nhà ngay.", AnswerStatus.Emergency)
        );

        page.IndexOf("tel:114", StringComparison.Ordinal)
            .ShouldBeInRange(1, page.IndexOf("Ra khỏi nhà ngay.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Markup_in_an_answer_is_shown_and_never_run()
    {
        using var client = chat.App.Anyone();

        var page = await ShowAsync(
            client,
            ScriptedAssistant.Saying("<img src=x onerror=alert(1)> [1]")
        );

        page.ShouldNotContain("<img src=x");
        page.ShouldContain("&lt;img src=x");
    }

    [Fact]
    public async Task A_draft_is_filed_once_however_often_it_is_pressed()
    {
        using var client = chat.App.Anyone();
        var draft = await PrepareAsync();
        var card = new AnswerCard(
            "confirm-report",
            new Dictionary<string, string>
            {
                ["draft"] = draft,
                ["text"] = "Ổ gà to trên đường Láng",
                ["wards"] = "00316 00352",
            }
        );
        var page = await ShowAsync(
            client,
            ScriptedAssistant.Saying("Bản nháp.") with
            {
                Cards = [card],
            }
        );
        page.ShouldContain($"/api/chat/confirm/{draft}");
        page.ShouldContain("Phản ánh sắp gửi");
        page.ShouldContain($"name=\"ward-{draft}\" value=\"00352\" form=\"chat-form\"");

        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        using var first = await client.PostFormAsync("/", $"/api/chat/confirm/{draft}");
        using var second = await client.PostFormAsync("/", $"/api/chat/confirm/{draft}");

        second.Headers.Location.ShouldBe(first.Headers.Location);
        (await chat.App.DbAsync(db => db.Reports.CountAsync())).ShouldBe(1);
        var number = await chat.App.DbAsync(db => db.Reports.Select(r => r.Number).SingleAsync());
        (await client.GetStringAsync(_address)).ShouldContain($"/r/{number}");
    }

    private string _address = "/";

    private async Task<string> ShowAsync(HttpClient client, Answer answer)
    {
        chat.Assistant.Answer = answer;
        using var posted = await client.PostFormAsync("/", "/chat", ("message", "Câu hỏi"));
        _address = posted.Headers.Location!.ToString();

        return await client.GetStringAsync(_address);
    }

    private async Task<string> PrepareAsync()
    {
        var desk = chat.App.Services.GetRequiredService<IReportDesk>();
        var draft = new ReportDraft(
            "Ổ gà to trên đường Láng",
            "phường Láng",
            null,
            Language.Vietnamese
        );

        return (await desk.PrepareAsync(draft, CancellationToken.None)).DraftId;
    }
}
