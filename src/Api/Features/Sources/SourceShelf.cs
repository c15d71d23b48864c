using iHanoi.Api.Data;
using iHanoi.Civic.Knowledge.Sources;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Sources;

/// <summary>
/// A source with its newest visit, and how many pages with a document are no longer there. Last null: never visited.
/// </summary>
public sealed record KeptSource(WebSource Source, SourceVisit? Last, int Missing)
{
    public bool IsUnderWay => Source.VisitId is not null;

    public string Name => Source.Title ?? Source.Address;
}

/// <summary>Reads what is kept of the sources.</summary>
internal sealed class SourceShelf(CityDb db)
{
    private static readonly System.Linq.Expressions.Expression<Func<WebPage, bool>> IsMissing =
        page => page.DocumentId != null && (!page.IsListed || page.Outcome == PageOutcome.Gone);

    public async Task<IReadOnlyList<KeptSource>> ListAsync(CancellationToken cancellationToken)
    {
        var sources = await db
            .WebSources.AsNoTracking()
            .OrderBy(row => row.AddedAt)
            .ToListAsync(cancellationToken);
        // Twenty a source are kept at most.
        var visits = await db.SourceVisits.AsNoTracking().ToListAsync(cancellationToken);
        var last = visits
            .GroupBy(visit => visit.SourceId)
            .ToDictionary(all => all.Key, all => all.MaxBy(visit => visit.AskedAt));
        var missing = await db
            .WebPages.Where(IsMissing)
            .GroupBy(page => page.SourceId)
            .Select(all => new { all.Key, Count = all.Count() })
            .ToDictionaryAsync(all => all.Key, all => all.Count, cancellationToken);

        return
        [
            .. sources.Select(source => new KeptSource(
                source,
                last.GetValueOrDefault(source.Id),
                missing.GetValueOrDefault(source.Id)
            )),
        ];
    }

    public async Task<KeptSource?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var source = await db
            .WebSources.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

        return source is null
            ? null
            : new KeptSource(
                source,
                await VisitsAsync(id, cancellationToken) is [var last, ..] ? last : null,
                await db
                    .WebPages.Where(IsMissing)
                    .CountAsync(page => page.SourceId == id, cancellationToken)
            );
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<SourceVisit>> VisitsAsync(
        Guid source,
        CancellationToken cancellationToken
    ) =>
        await db
            .SourceVisits.AsNoTracking()
            .Where(visit => visit.SourceId == source)
            .OrderByDescending(visit => visit.AskedAt)
            .ToListAsync(cancellationToken);

    /// <summary>What needs a person first: no longer there, then failed, then the rest by address.</summary>
    public async Task<IReadOnlyList<WebPage>> PagesAsync(
        Guid source,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await db
                    .WebPages.AsNoTracking()
                    .Where(page => page.SourceId == source)
                    .ToListAsync(cancellationToken)
            )
                .OrderBy(page =>
                    !page.IsListed || page.Outcome is PageOutcome.Gone ? 0
                    : page.Outcome is PageOutcome.Failed ? 1
                    : page.Outcome is PageOutcome.New or PageOutcome.Changed ? 2
                    : 3
                )
                .ThenBy(page => page.Address, StringComparer.Ordinal),
        ];
}
