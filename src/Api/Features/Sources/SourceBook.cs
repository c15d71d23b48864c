using iHanoi.Api.Data;
using iHanoi.Api.Jobs;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Civic.Knowledge.Sources;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Sources;

/// <summary>
/// The sources that are kept up with, and their visits. A visit is promised in one transaction with its job; a source
/// never has two.
/// </summary>
internal sealed class SourceBook(CityDb db, JobBell bell, TimeProvider time)
{
    /// <summary>Null: it is on the list already. Its first visit is promised with it.</summary>
    public async Task<WebSource?> AddAsync(
        Uri address,
        SourceListing.Found found,
        VisitPace pace,
        Curator by,
        CancellationToken cancellationToken
    )
    {
        var text = address.AbsoluteUri;

        if (await db.WebSources.AnyAsync(row => row.Address == text, cancellationToken))
        {
            return null;
        }

        var now = time.GetUtcNow();
        var source = new WebSource
        {
            Id = Guid.CreateVersion7(now),
            Address = text,
            Kind = found.Kind,
            Title = SourcePages.Cut(found.Title),
            PersonId = by.Id,
            PersonName = by.Name,
            AddedAt = now,
            Pace = pace,
            NextVisitAt = now,
        };
        db.WebSources.Add(source);
        Promise(source, now);
        await db.SaveChangesAsync(cancellationToken);
        bell.Ring();
        return source;
    }

    /// <summary>Null: promised.</summary>
    public async Task<SourceRefusal?> AskVisitAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.WebSources.FindAsync([id], cancellationToken) is not { } source)
        {
            return SourceRefusal.NotFound;
        }

        if (source.VisitId is not null)
        {
            return SourceRefusal.UnderWay;
        }

        Promise(source, time.GetUtcNow());

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node, or another person, was first in the same moment.
            db.ChangeTracker.Clear();
            return SourceRefusal.UnderWay;
        }

        bell.Ring();
        return null;
    }

    /// <summary>The sources whose time has come.</summary>
    public async Task<IReadOnlyList<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();

        return await db
            .WebSources.Where(row => !row.IsPaused && row.VisitId == null && row.NextVisitAt <= now)
            .OrderBy(row => row.NextVisitAt)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The next visit is counted from now. False: no such source.</summary>
    public async Task<bool> PaceAsync(Guid id, VisitPace pace, CancellationToken cancellationToken)
    {
        var next = pace.Next(time.GetUtcNow());

        return await db
                .WebSources.Where(row => row.Id == id)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(row => row.Pace, pace)
                            .SetProperty(row => row.NextVisitAt, next),
                    cancellationToken
                ) == 1;
    }

    /// <summary>A visit that is under way is finished. False: no such source.</summary>
    public async Task<bool> PauseAsync(Guid id, bool paused, CancellationToken cancellationToken) =>
        await db
            .WebSources.Where(row => row.Id == id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.IsPaused, paused),
                cancellationToken
            ) == 1;

    /// <summary>Forgets the source, its pages and visits; the documents stay. False: no such source.</summary>
    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken) =>
        await db.WebSources.Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken) == 1;

    private void Promise(WebSource source, DateTimeOffset now)
    {
        var visit = new SourceVisit
        {
            Id = Guid.CreateVersion7(now),
            SourceId = source.Id,
            AskedAt = now,
            State = VisitState.Waiting,
        };
        (source.VisitId, source.NextVisitAt) = (visit.Id, source.Pace.Next(now));
        db.SourceVisits.Add(visit);
        db.Jobs.Add(Job.Due(VisitSource.Kind, visit.Id, JobPriority.Web, now));
    }
}
