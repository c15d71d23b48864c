using System.Security.Claims;
using iHanoi.Api.Data;
using iHanoi.Api.Features.Reports;
using iHanoi.Api.Platform.Security;
using iHanoi.Api.Ui;
using iHanoi.Civic.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Triage;

public sealed record QueueModel(
    QueueView View,
    string Sort,
    string? Search,
    int Number,
    int Total,
    IReadOnlyList<QueueRow> Rows,
    IReadOnlyDictionary<QueueView, int> Counts,
    int Drafts
)
{
    public const int Size = 25;

    public string Link(QueueView view, string sort, int page) =>
        $"/desk?view={view.Code()}&sort={sort}&page={page}&q={Uri.EscapeDataString(Search ?? "")}";
}

/// <summary>The queue: a view, a sort and a page, all in the address.</summary>
internal static class Queue
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(4);
    private static readonly QueueView[] Counted = Enum.GetValues<QueueView>();

    public static void Map(IEndpointRouteBuilder desk) => desk.MapGet("", ShowAsync);

    private static async Task<RazorComponentResult<QueuePage>> ShowAsync(
        string? view,
        string? sort,
        string? q,
        int? page,
        ClaimsPrincipal user,
        CityDb db,
        ClockReader clock,
        Clockwork clockwork,
        IModelFigures models,
        CancellationToken cancellationToken
    )
    {
        var chosen = QueueViews.Parse(view);
        var me = user.PersonId();
        var soon = clockwork.Ahead(Soon);
        var found = Search(db.Reports.AsNoTracking(), q).In(chosen, me, clockwork.Now, soon);
        var number = Math.Max(1, page ?? 1);
        var rows = await Sorted(found, sort)
            .Include(r => r.Suggestions)
            .Skip((number - 1) * QueueModel.Size)
            .Take(QueueModel.Size)
            .ToListAsync(cancellationToken);
        var names = await Officials.NamesAsync(
            db,
            rows.Select(r => r.OfficialId),
            cancellationToken
        );
        var tables = (await models.ReadAsync(cancellationToken))?.Tables;
        var counts = new Dictionary<QueueView, int>();

        foreach (var each in Counted)
        {
            counts[each] = await db
                .Reports.In(each, me, clockwork.Now, soon)
                .CountAsync(cancellationToken);
        }

        return Page.Of<QueuePage>(
            new QueueModel(
                chosen,
                sort is "urgency" or "filed" ? sort : "due",
                q,
                number,
                await found.CountAsync(cancellationToken),
                rows.ConvertAll(r => QueueRow.Of(r, clock, names, tables)),
                counts,
                await db.AlertDrafts.CountAsync(
                    draft => draft.State == AlertDraftState.Waiting,
                    cancellationToken
                )
            )
        );
    }

    private static IQueryable<Report> Search(IQueryable<Report> reports, string? q)
    {
        if (string.IsNullOrWhiteSpace(q))
        {
            return reports;
        }

        if (ReportNumber.FindIn(q) is { } number)
        {
            return reports.Where(r => r.Number == number);
        }

        var words = q.Trim();
        return reports.Where(r => r.MaskedText.Contains(words));
    }

    private static IQueryable<Report> Sorted(IQueryable<Report> reports, string? sort) =>
        sort switch
        {
            "filed" => reports.OrderByDescending(r => r.FiledAt),
            "urgency" => reports
                .OrderByDescending(r =>
                    r.Urgency == Urgency.Urgent
                    || (r.Urgency == null && r.Suggestions.Any(s => s.Urgency == Urgency.Urgent))
                )
                .ThenBy(r => r.DueAt == null)
                .ThenBy(r => r.DueAt),
            _ => reports
                .OrderBy(r => r.DueAt == null)
                .ThenBy(r => r.DueAt)
                .ThenByDescending(r => r.FiledAt),
        };
}

internal static class Officials
{
    public static async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        CityDb db,
        IEnumerable<string?> ids,
        CancellationToken cancellationToken
    )
    {
        var known = ids.OfType<string>().Distinct().ToList();

        return await db
            .Users.Where(person => known.Contains(person.Id))
            .ToDictionaryAsync(
                person => person.Id,
                person => person.DisplayName,
                cancellationToken
            );
    }
}
