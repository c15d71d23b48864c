using iHanoi.Api.Data;
using iHanoi.Api.Features.Chat;
using iHanoi.Civic.Answering;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Gaps;

/// <summary>A question (masked) whose answer had no source, was only a part, or was marked wrong by who asked.</summary>
internal sealed record PoorAnswer(
    Guid Id,
    string Question,
    string Asker,
    DateTimeOffset At,
    AnswerStatus? Status,
    bool IsWrong
);

internal static class PoorAnswers
{
    /// <summary>The newest first.</summary>
    public static async Task<IReadOnlyList<PoorAnswer>> ListAsync(
        CityDb db,
        DateTimeOffset since,
        int most,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from turn in db.Turns.AsNoTracking()
            join thread in db.Conversations on turn.ConversationId equals thread.Id
            where turn.Role == Speaker.Assistant && turn.At >= since
            where
                turn.Status == AnswerStatus.NoSource
                || turn.Status == AnswerStatus.Partial
                || turn.Verdict == JudgeAnswer.Wrong
            orderby turn.At descending
            select new
            {
                turn.Id,
                turn.At,
                turn.Status,
                turn.Verdict,
                Asker = thread.OwnerId ?? thread.AnonymousToken,
                Question = db
                    .Turns.Where(asked =>
                        asked.ConversationId == turn.ConversationId
                        && asked.Role == Speaker.Citizen
                        && asked.At <= turn.At
                    )
                    .OrderByDescending(asked => asked.At)
                    .Select(asked => asked.MaskedText)
                    .FirstOrDefault(),
            }
        )
            .Take(most)
            .ToListAsync(cancellationToken);

        return
        [
            .. rows.Where(row => !string.IsNullOrWhiteSpace(row.Question))
                .Select(row => new PoorAnswer(
                    row.Id,
                    row.Question!,
                    row.Asker ?? row.Id.ToString(),
                    row.At,
                    row.Status,
                    row.Verdict == JudgeAnswer.Wrong
                )),
        ];
    }
}
