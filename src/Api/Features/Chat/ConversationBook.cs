using System.Text.Json;
using iHanoi.Api.Data;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Text;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Chat;

/// <summary>The threads as kept: masked, owned, oldest first.</summary>
internal sealed class ConversationBook(CityDb db, TimeProvider time)
{
    private const int LongestTitle = 80;
    private const int RememberedTurns = 12;

    /// <summary>A new thread, or one's own. Null: no such thread of this owner.</summary>
    public async Task<Guid?> OpenAsync(
        ConversationOwner owner,
        Guid? conversationId,
        string firstWords,
        CancellationToken cancellationToken
    )
    {
        if (conversationId is { } id)
        {
            return await owner.Own(db.Conversations).AnyAsync(t => t.Id == id, cancellationToken)
                ? id
                : null;
        }

        var thread = new Conversation
        {
            Id = Guid.CreateVersion7(),
            OwnerId = owner.PersonId,
            AnonymousToken = owner.TokenHash,
            StartedAt = time.GetLocalNow(),
            Title = TitleOf(firstWords),
        };
        db.Conversations.Add(thread);
        await db.SaveChangesAsync(cancellationToken);

        return thread.Id;
    }

    public async Task<IReadOnlyList<Utterance>> SaidAsync(
        Guid conversationId,
        CancellationToken cancellationToken
    )
    {
        var last = await db
            .Turns.AsNoTracking()
            .Where(turn => turn.ConversationId == conversationId)
            .OrderByDescending(turn => turn.At)
            .ThenByDescending(turn => turn.Id)
            .Take(RememberedTurns)
            .Select(turn => new { turn.Role, turn.MaskedText })
            .ToListAsync(cancellationToken);

        last.Reverse();
        return [.. last.Select(turn => new Utterance(turn.Role, turn.MaskedText))];
    }

    public async Task AddQuestionAsync(
        Guid conversationId,
        string maskedText,
        CancellationToken cancellationToken
    )
    {
        db.Turns.Add(
            new Turn
            {
                Id = Guid.CreateVersion7(),
                ConversationId = conversationId,
                Role = Speaker.Citizen,
                MaskedText = maskedText,
                At = time.GetLocalNow(),
            }
        );
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Writes nothing for an answer that belongs to no thread.</summary>
    public async Task AddAnswerAsync(
        ChatAnswer shown,
        Answer? answer,
        CancellationToken cancellationToken
    )
    {
        if (shown is not { ConversationId: { } thread, TurnId: { } turn })
        {
            return;
        }

        var kept = new KeptAnswer(shown, answer is null ? null : KeptTrace.Of(answer.Trace));
        db.Turns.Add(
            new Turn
            {
                Id = turn,
                ConversationId = thread,
                Role = Speaker.Assistant,
                MaskedText = PersonalDataMask.Mask(shown.Text).Text,
                Status = AnswerStatuses.Table.Parse(shown.Status),
                AnswerJson = JsonSerializer.Serialize(kept, ChatJson.Readable.KeptAnswer),
                At = shown.At,
            }
        );
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>One's own thread with its turns in order; null when there is none.</summary>
    public async Task<Conversation?> ReadAsync(
        ConversationOwner owner,
        Guid conversationId,
        CancellationToken cancellationToken
    ) =>
        await owner
            .Own(db.Conversations.AsNoTracking())
            .Include(thread => thread.Turns.OrderBy(turn => turn.At).ThenBy(turn => turn.Id))
            .FirstOrDefaultAsync(thread => thread.Id == conversationId, cancellationToken);

    /// <summary>Which drafts shown in these turns have been filed, and under what number.</summary>
    public async Task<IReadOnlyDictionary<string, string>> FiledAsync(
        IReadOnlyList<ShownTurn> turns,
        CancellationToken cancellationToken
    )
    {
        var drafts = turns
            .SelectMany(turn => turn.Answer?.Cards ?? [])
            .Select(card => ReportCard.DraftOf(card))
            .OfType<Guid>()
            .ToList();

        if (drafts is [])
        {
            return new Dictionary<string, string>(StringComparer.Ordinal);
        }

        var filed = await db
            .PendingReports.AsNoTracking()
            .Where(pending => drafts.Contains(pending.Id) && pending.FiledAs != null)
            .Join(
                db.Reports,
                pending => pending.FiledAs,
                report => report.Id,
                (pending, report) => new { pending.Id, report.Number }
            )
            .ToListAsync(cancellationToken);

        return filed.ToDictionary(
            row => row.Id.ToString(),
            row => row.Number.Value,
            StringComparer.Ordinal
        );
    }

    private static string TitleOf(string words)
    {
        var line = words.ReplaceLineEndings(" ");

        return line.Length <= LongestTitle
            ? line
            : string.Concat(line.AsSpan(0, LongestTitle), "…");
    }
}
