using iHanoi.Api.Data;
using iHanoi.Api.Ui;
using iHanoi.Civic.City;
using iHanoi.Civic.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Chat;

public sealed record PastConversation(Guid Id, string Title, DateTimeOffset StartedAt, int Turns);

public sealed record PastDay(DateOnly Day, IReadOnlyList<PastConversation> Conversations);

public sealed record HistoryModel(
    IReadOnlyList<PastDay> Days,
    string Query,
    int Number,
    int Size,
    int Total
);

/// <summary>One's own threads, newest first, searched with or without marks.</summary>
internal static class History
{
    private const int PageSize = 20;

    // Beyond this many threads a search looks at the newest only.
    private const int MostSearched = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/history", ShowAsync);
        routes.MapGet("/api/chat/conversations", ListAsync);
        routes.MapGet("/api/chat/conversations/{id:guid}", ReadAsync);
    }

    private static async Task<RazorComponentResult<HistoryPage>> ShowAsync(
        string? q,
        int? page,
        HttpContext http,
        CityDb db,
        CancellationToken cancellationToken
    )
    {
        var number = Math.Max(1, page ?? 1);
        var all = await FindAsync(ConversationOwner.Of(http), q, db, cancellationToken);
        var days = all.Skip((number - 1) * PageSize)
            .Take(PageSize)
            .GroupBy(thread => DayOf(thread.StartedAt))
            .Select(day => new PastDay(day.Key, [.. day]))
            .ToList();

        return Page.Of<HistoryPage>(
            new HistoryModel(days, q?.Trim() ?? "", number, PageSize, all.Count)
        );
    }

    private static async Task<Ok<IReadOnlyList<PastConversation>>> ListAsync(
        string? q,
        HttpContext http,
        CityDb db,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await FindAsync(ConversationOwner.Of(http), q, db, cancellationToken));

    private static async Task<Results<Ok<IReadOnlyList<ShownTurn>>, ProblemHttpResult>> ReadAsync(
        Guid id,
        HttpContext http,
        ConversationBook book,
        CancellationToken cancellationToken
    ) =>
        await book.ReadAsync(ConversationOwner.Of(http), id, cancellationToken) is { } thread
            ? TypedResults.Ok(ShowChat.TurnsOf(thread))
            : QuestionCheck.Problem(QuestionCheck.NoConversation);

    private static async Task<IReadOnlyList<PastConversation>> FindAsync(
        ConversationOwner owner,
        string? query,
        CityDb db,
        CancellationToken cancellationToken
    )
    {
        var own = owner.Own(db.Conversations.AsNoTracking());
        var newest = own.OrderByDescending(thread => thread.StartedAt).Take(MostSearched);

        if (string.IsNullOrWhiteSpace(query))
        {
            return await newest
                .Select(t => new PastConversation(t.Id, t.Title, t.StartedAt, t.Turns.Count))
                .ToListAsync(cancellationToken);
        }

        // Neither engine folds Vietnamese marks; one person's threads fit in memory.
        var words = VietnameseText.Fold(query.Trim());
        var threads = await newest.Include(thread => thread.Turns).ToListAsync(cancellationToken);

        return
        [
            .. threads
                .Where(thread => thread.Turns.Any(turn => Holds(turn.MaskedText, words)))
                .Select(t => new PastConversation(t.Id, t.Title, t.StartedAt, t.Turns.Count)),
        ];
    }

    private static bool Holds(string text, string words) =>
        VietnameseText.Fold(text).Contains(words, StringComparison.Ordinal);

    private static DateOnly DayOf(DateTimeOffset at) =>
        DateOnly.FromDateTime(at.ToOffset(WorkingCalendar.HanoiOffset).DateTime);
}
