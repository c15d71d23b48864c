using System.Net;
using System.Text.Json;
using iHanoi.Api.Features.Chat;
using iHanoi.Civic.Answering;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Tests.Features.Chat;

public sealed class AskTests(ChatApp chat) : IClassFixture<ChatApp>
{
    [Fact]
    public async Task The_stream_tells_steps_then_sentences_then_one_done()
    {
        using var client = chat.App.Anyone();

        using var answer = await client.PostAsync(
            new AskRequest("Xe 32 đi đâu?"),
            "text/event-stream"
        );
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n');

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        lines
            .Where(line => line.StartsWith("event: ", StringComparison.Ordinal))
            .ShouldBe(["event: step", "event: sentence", "event: done"]);
        var done = JsonDocument.Parse(
            lines.Last(line => line.StartsWith("data: ", StringComparison.Ordinal))[6..]
        );
        done.RootElement.GetProperty("status").GetString().ShouldBe("answered");
        answer
            .Headers.GetValues("Conversation-Id")
            .Single()
            .ShouldBe(done.RootElement.GetProperty("conversationId").GetString());
    }

    [Fact]
    public async Task The_page_gets_the_same_markup_that_a_reload_shows()
    {
        using var client = chat.App.Anyone();
        var request = new AskRequest("Xe 32 đi đâu?", View: "html");

        using var answer = await client.PostAsync(request, "text/event-stream");
        var body = await answer.Content.ReadAsStringAsync();

        var done = JsonDocument.Parse(
            body[(body.LastIndexOf("data: ", StringComparison.Ordinal) + 6)..]
        );
        var html = done.RootElement.GetProperty("html").GetString()!;
        html.ShouldContain("Tuyến 32");
        html.ShouldContain("dữ liệu mẫu");
        var thread = done
            .RootElement.GetProperty("answer")
            .GetProperty("conversationId")
            .GetString();
        (await client.GetStringAsync($"/?c={thread}")).ShouldContain("Trung tâm Giao thông");
    }

    [Fact]
    public async Task The_json_twin_holds_all_that_the_stream_ends_with()
    {
        using var client = chat.App.Anyone();

        var answer = await client.AskAsync("Xe 32 đi đâu?");

        answer.Text.ShouldBe("Nộp tại Ủy ban nhân dân phường [1].");
        answer.Citations.Single().Quote.ShouldBe(ScriptedAssistant.Quote.Quote);
        answer.ToolCalls.Single().Arguments["route"].ShouldBe("32");
        answer.Next.ShouldBe(["Lệ phí bao nhiêu?"]);
        answer.Sources.Single().Freshness.ShouldBe("sample");
        answer.Steps.Single().Code.ShouldBe("search");
    }

    [Theory]
    [InlineData(null, "urn:ihanoi:problem:message-empty")]
    [InlineData("  \n ", "urn:ihanoi:problem:message-empty")]
    public async Task A_message_without_words_is_a_problem_with_a_stable_type(
        string? message,
        string type
    )
    {
        using var client = chat.App.Anyone();

        using var answer = await client.PostAsync(new AskRequest(message));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.ProblemTypeAsync()).ShouldBe(type);
    }

    [Fact]
    public async Task Two_thousand_characters_pass_and_one_more_does_not()
    {
        using var client = chat.App.Anyone();

        using var longest = await client.PostAsync(new AskRequest(new string('à', 2_000)));
        using var tooLong = await client.PostAsync(new AskRequest(new string('à', 2_001)));

        longest.StatusCode.ShouldBe(HttpStatusCode.OK);
        tooLong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await tooLong.ProblemTypeAsync()).ShouldBe("urn:ihanoi:problem:message-too-long");
    }

    [Fact]
    public async Task Somebody_elses_thread_is_not_found_and_asks_nothing()
    {
        using var lan = await chat.App.AsAsync(IHanoiApp.Lan);
        using var stranger = chat.App.Anyone();
        var thread = (await lan.AskAsync("Câu của Lan")).ConversationId;
        var before = chat.Assistant.Asked.Count;

        using var answer = await stranger.PostAsync(new AskRequest("Câu của người khác", thread));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.ProblemTypeAsync()).ShouldBe("urn:ihanoi:problem:conversation-not-found");
        chat.Assistant.Asked.Count.ShouldBe(before);
        (await stranger.GetAsync(new Uri($"/?c={thread}", UriKind.Relative))).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task A_follow_up_carries_what_was_said()
    {
        using var client = chat.App.Anyone();
        var first = await client.AskAsync("Đăng ký khai sinh ở đâu?");

        await client.AskAsync("Còn lệ phí?", first.ConversationId);

        chat.Assistant.Asked[^1]
            .History.ShouldBe([
                new Utterance(Speaker.Citizen, "Đăng ký khai sinh ở đâu?"),
                new Utterance(Speaker.Assistant, first.Text),
            ]);
    }

    [Fact]
    public async Task What_is_kept_is_masked_and_the_answer_says_so()
    {
        using var client = chat.App.Anyone();

        var answer = await client.AskAsync("Gọi tôi số 0912345678 nhé");
        var kept = await chat.App.DbAsync(db =>
            db.Turns.Where(t => t.ConversationId == answer.ConversationId).ToListAsync()
        );

        answer.Masked.ShouldBe(["Phone"]);
        kept.Count.ShouldBe(2);
        kept.ShouldAllBe(turn => !turn.MaskedText.Contains("0912345678"));
        kept.ShouldAllBe(turn =>
            turn.AnswerJson == null || !turn.AnswerJson.Contains("0912345678")
        );
    }

    [Fact]
    public async Task Nothing_is_kept_when_the_citizen_says_so()
    {
        using var client = chat.App.Anyone();
        var request = new AskRequest(
            "Còn lệ phí?",
            Save: false,
            History: [PastTurn.Asked("Khai sinh ở đâu?"), PastTurn.Answered("Ở phường.")]
        );
        var before = await chat.App.DbAsync(db => db.Turns.CountAsync());

        using var answer = await client.PostAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        chat.Assistant.Asked[^1].History.Count.ShouldBe(2);
        (await chat.App.DbAsync(db => db.Turns.CountAsync())).ShouldBe(before);
    }
}
