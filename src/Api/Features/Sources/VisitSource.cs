using iHanoi.Api.Data;
using iHanoi.Api.Jobs;
using iHanoi.Civic.Knowledge.Sources;
using iHanoi.Ingestion;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Features.Sources;

/// <summary>
/// The job of one visit: the source's list, then its pages one by one, each written down before the next. Killed at any
/// moment it goes on with the page that was next.
/// </summary>
internal sealed class VisitSource(
    CityDb db,
    IWebSources web,
    SourcePages pages,
    IOptions<WebSourceOptions> options,
    TimeProvider time
) : IJobWork
{
    public const string Kind = "visit-source";

    private const int MostAttempts = 5;
    private const int KeptVisits = 20;

    public async Task<bool> RunAsync(Guid subject, CancellationToken cancellationToken)
    {
        var visit = await db.SourceVisits.FindAsync([subject], cancellationToken);

        if (visit is null || visit.IsOver)
        {
            return true;
        }

        var source = (await db.WebSources.FindAsync([visit.SourceId], cancellationToken))!;
        visit.StartedAt ??= time.GetUtcNow();
        visit.State = VisitState.Running;
        visit.Attempts++;
        await db.SaveChangesAsync(cancellationToken);

        if (visit.Attempts > MostAttempts)
        {
            await EndAsync(source, visit, VisitState.Failed, cancellationToken);
            return true;
        }

        var guest = web.Begin();
        var listing = await guest.ListAsync(new Uri(source.Address), cancellationToken);
        var state = VisitState.Refused;

        if (listing is SourceListing.Found found)
        {
            await pages.TakeAsync(source, visit, found, cancellationToken);
            await ReadAllAsync(guest, source, visit, cancellationToken);
            state = VisitState.Done;
        }
        else if (listing is SourceListing.Refused refused)
        {
            (visit.Trouble, visit.Status) = (refused.Why, refused.Status);
        }

        await EndAsync(source, visit, state, cancellationToken);
        return true;
    }

    // The longest not asked first: what the bounds leave out has its turn at the next visit.
    private async Task ReadAllAsync(
        IWebVisit guest,
        WebSource source,
        SourceVisit visit,
        CancellationToken cancellationToken
    )
    {
        var until = time.GetUtcNow() + TimeSpan.FromMinutes(options.Value.MinutesPerVisit);
        var asked = 0;

        foreach (var page in await pages.TurnsAsync(visit, cancellationToken))
        {
            if (asked >= options.Value.MostPages || time.GetUtcNow() >= until)
            {
                break;
            }

            // Removed by a person in between.
            if (!await db.WebSources.AnyAsync(row => row.Id == source.Id, cancellationToken))
            {
                return;
            }

            asked += await pages.ReadAsync(guest, source, visit, page, cancellationToken) ? 1 : 0;
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task EndAsync(
        WebSource source,
        SourceVisit visit,
        VisitState state,
        CancellationToken cancellationToken
    )
    {
        (visit.State, visit.EndedAt) = (state, time.GetUtcNow());
        source.VisitId = null;

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            if (await db.WebSources.AnyAsync(row => row.Id == source.Id, cancellationToken))
            {
                throw;
            }

            // Removed by a person: nothing is left to be written down.
            return;
        }

        var old = await db
            .SourceVisits.Where(row => row.SourceId == source.Id)
            .OrderByDescending(row => row.AskedAt)
            .Select(row => row.Id)
            .Skip(KeptVisits)
            .ToListAsync(cancellationToken);
        await db
            .SourceVisits.Where(row => old.Contains(row.Id))
            .ExecuteDeleteAsync(cancellationToken);
    }
}
