using System.Net;
using iHanoi.Civic.Answering;

namespace iHanoi.Api.Tests.Features.Chat;

/// <summary>The chat of a browser without script.</summary>
public sealed class AskFormTests(ChatApp chat) : IClassFixture<ChatApp>
{
    [Fact]
    public async Task A_posted_question_leads_to_a_page_with_the_answer_that_may_be_reloaded()
    {
        using var client = chat.App.Anyone();

        using var posted = await client.PostFormAsync(
            "/",
            "/chat",
            ("message", "Xe 32 đi đâu?"),
            ("conversationId", "")
        );
        var address = posted.Headers.Location!.ToString();
        var page = await client.GetStringAsync(address);

        posted.StatusCode.ShouldBe(HttpStatusCode.Found);
        page.ShouldContain("Nộp tại Ủy ban nhân dân phường");
        page.ShouldContain("Xe 32 đi đâu?");
        (await client.GetStringAsync(address)).ShouldContain("Tuyến 32: Giáp Bát - Nhổn");
    }

    [Fact]
    public async Task Too_long_a_question_comes_back_with_its_words_and_the_reason()
    {
        using var client = chat.App.Anyone();
        var words = string.Concat(Enumerable.Repeat("dài ", 501));

        using var posted = await client.PostFormAsync(
            "/",
            "/chat",
            ("message", words),
            ("conversationId", "")
        );
        var page = await posted.Content.ReadAsStringAsync();

        posted.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.ShouldContain("2.000 ký tự");
        page.ShouldContain(words.Trim());
    }

    [Fact]
    public async Task A_chip_asks_its_own_words()
    {
        using var client = chat.App.Anyone();

        using var posted = await client.PostFormAsync(
            "/",
            "/chat",
            ("message", "đang gõ dở"),
            ("pick", "Lệ phí bao nhiêu?")
        );

        posted.StatusCode.ShouldBe(HttpStatusCode.Found);
        chat.Assistant.Asked[^1].Text.ShouldBe("Lệ phí bao nhiêu?");
    }

    [Fact]
    public async Task Without_keeping_the_answer_comes_at_once_and_the_page_carries_the_history()
    {
        using var client = chat.App.Anyone();

        using var first = await client.PostFormAsync(
            "/?save=off",
            "/chat",
            ("message", "Câu một"),
            ("save", "off"),
            ("history", "[]")
        );
        var page = await first.Content.ReadAsStringAsync();
        var history = WebUtility.HtmlDecode(Forms.Hidden(page, "history"));
        using var second = await client.PostFormAsync(
            "/?save=off",
            "/chat",
            ("message", "Câu hai"),
            ("save", "off"),
            ("history", history)
        );

        page.ShouldContain("Nộp tại Ủy ban nhân dân phường");
        chat.Assistant.Asked[^1].History[0].ShouldBe(new Utterance(Speaker.Citizen, "Câu một"));
        (await second.Content.ReadAsStringAsync()).ShouldContain("Câu một");
        (await client.GetStringAsync("/history")).ShouldNotContain("Câu một");
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        using var client = chat.App.Anyone();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("message", "Xin chào")]);

        using var posted = await client.PostAsync(new Uri("/chat", UriKind.Relative), form);

        posted.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
