using iHanoi.Api.Data;
using iHanoi.Api.Features.Reports;
using iHanoi.Api.Jobs;
using iHanoi.Api.Platform;
using iHanoi.Civic.City;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Incidents;

/// <summary>
/// The job that gives the reports from before there were neighbours theirs, a few at a time and each once. Killed
/// anywhere it goes on where its stamp stands.
/// </summary>
internal sealed class RememberNeighbours(
    CityDb db,
    CityPorts ports,
    Neighbours neighbours,
    Clockwork clockwork
) : IJobWork
{
    public const string Kind = "remember-neighbours";

    private const int BatchSize = 100;

    // What is older is neither compared with anything nor part of a baseline.
    private static readonly TimeSpan Counts = TimeSpan.FromDays(60);

    public async Task<bool> RunAsync(Guid subject, CancellationToken cancellationToken)
    {
        var newest = await db
            .Reports.OrderByDescending(report => report.Id)
            .Select(report => report.Id)
            .FirstOrDefaultAsync(cancellationToken);

        while (await StepAsync(newest, cancellationToken)) { }

        return true;
    }

    // False: there is nothing more to look at.
    private async Task<bool> StepAsync(Guid newest, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var stamp = await LookBack.OfAsync(db, Kind, cancellationToken);
        var batch = await BatchAsync(stamp.UpTo, newest, cancellationToken);

        foreach (var report in batch)
        {
            Remember(report);
        }

        stamp.UpTo = batch is [.., var last] ? last.Id : newest;
        stamp.At = clockwork.Now;
        await db.SaveChangesAsync(cancellationToken);

        return batch is not [];
    }

    private void Remember(Report report)
    {
        var readable = Readable.Of(report);
        var place = ports.PlaceOf(readable.WithPlace, report.Point).ChosenAs(report.Ward);
        neighbours.Remember(report, place, report.Suggestions.MaxBy(said => said.At)!.Category);

        if (report.FiledAt > clockwork.Now - Neighbours.Window)
        {
            db.Jobs.Add(clockwork.Job(GatherIncident.Kind, report.Id, JobPriority.Later));
        }
    }

    // What no model has read yet gets its neighbours with its suggestion.
    private Task<List<Report>> BatchAsync(
        Guid after,
        Guid newest,
        CancellationToken cancellationToken
    )
    {
        var since = clockwork.Now - Counts;

        return db
            .Reports.AsNoTracking()
            .Include(report => report.Suggestions)
            .Where(report => report.Id > after && report.Id <= newest && report.FiledAt > since)
            .Where(report => report.Suggestions.Any())
            .Where(report => !db.Neighbours.Any(row => row.ReportId == report.Id))
            .OrderBy(report => report.Id)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
    }
}
