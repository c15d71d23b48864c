using iHanoi.Api.Features.Chat;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Tests.Features.Chat;

public sealed class LeavingTests
{
    [Fact]
    public async Task The_question_is_stored_before_it_is_answered_and_the_work_stops_when_the_citizen_leaves()
    {
        await using var chat = new ChatApp();
        chat.Assistant.WaitsForever = true;
        using var client = chat.App.Anyone();
        using var leave = new CancellationTokenSource();

        using var answer = await client.PostAsync(
            new AskRequest("Câu hỏi bỏ dở"),
            "text/event-stream",
            leave.Token
        );
        var stored = await chat.App.DbAsync(db => db.Turns.SingleAsync());
        stored.MaskedText.ShouldBe("Câu hỏi bỏ dở");
        // Who leaves before the assistant was asked stops nothing.
        await Eventually.AsyncOf(() => Task.FromResult(chat.Assistant.Asked.FirstOrDefault()));
        await leave.CancelAsync();
        answer.Dispose();

        await chat.Assistant.Left.Task.WaitAsync(
            TimeSpan.FromMinutes(2),
            TestContext.Current.CancellationToken
        );
        (await chat.App.DbAsync(db => db.Turns.CountAsync())).ShouldBe(1);
    }
}
