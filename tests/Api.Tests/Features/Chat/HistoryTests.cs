using System.Net;
using System.Net.Http.Json;
using iHanoi.Api.Features.Chat;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Tests.Features.Chat;

public sealed class HistoryTests(ChatApp chat) : IClassFixture<ChatApp>
{
    [Fact]
    public async Task One_finds_ones_own_words_with_and_without_marks_and_nobody_elses()
    {
        using var lan = await chat.App.AsAsync(IHanoiApp.Lan);
        using var minh = await chat.App.AsAsync(IHanoiApp.Minh);
        await lan.AskAsync("Đường Láng có ổ gà");

        (await lan.GetStringAsync("/history?q=duong+lang")).ShouldContain("Đường Láng có ổ gà");
        (await lan.GetStringAsync("/history?q=hồ+tây")).ShouldNotContain("Đường Láng có ổ gà");
        (await minh.GetStringAsync("/history")).ShouldNotContain("Đường Láng có ổ gà");
    }

    [Fact]
    public async Task A_browser_without_account_keeps_its_own_history()
    {
        using var one = chat.App.Anyone();
        using var other = chat.App.Anyone();
        var thread = (await one.AskAsync("Câu của máy này")).ConversationId;

        (await one.GetStringAsync("/history")).ShouldContain("Câu của máy này");
        (await one.GetAsync(Thread(thread))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync(Thread(thread))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.DeleteAsync(Thread(thread))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Deleting_asks_first_and_leaves_only_a_receipt()
    {
        using var client = chat.App.Anyone();
        var thread = (await client.AskAsync("Câu sẽ xóa")).ConversationId;
        var page = $"/history/{thread}/delete";

        (await client.GetStringAsync(page)).ShouldContain("không khôi phục được");
        using var deleted = await client.PostFormAsync(page, page);

        (await deleted.Content.ReadAsStringAsync()).ShouldContain("Mã biên nhận");
        (
            await chat.App.DbAsync(db => db.Turns.CountAsync(t => t.ConversationId == thread))
        ).ShouldBe(0);
        (await client.GetAsync(Thread(thread))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("right", HttpStatusCode.NoContent)]
    [InlineData("wrong", HttpStatusCode.NoContent)]
    [InlineData("perhaps", HttpStatusCode.BadRequest)]
    public async Task An_answer_is_right_or_wrong_and_nothing_else(
        string verdict,
        HttpStatusCode expected
    )
    {
        using var client = chat.App.Anyone();
        var turn = (await client.AskAsync("Câu để chấm")).TurnId;

        using var judged = await client.PutAsJsonAsync(
            $"/api/chat/turns/{turn}/verdict",
            new Judgement(verdict)
        );
        var kept = await chat.App.DbAsync(db =>
            db.Turns.Where(t => t.Id == turn).Select(t => t.Verdict).SingleAsync()
        );

        judged.StatusCode.ShouldBe(expected);
        kept.ShouldBe(expected is HttpStatusCode.NoContent ? verdict : null);
    }

    [Fact]
    public async Task Only_the_one_who_asked_judges()
    {
        using var client = chat.App.Anyone();
        using var stranger = chat.App.Anyone();
        var turn = (await client.AskAsync("Câu của tôi")).TurnId;

        using var judged = await stranger.PutAsJsonAsync(
            $"/api/chat/turns/{turn}/verdict",
            new Judgement("wrong")
        );

        judged.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Uri Thread(Guid? id) => new($"/api/chat/conversations/{id}", UriKind.Relative);
}
