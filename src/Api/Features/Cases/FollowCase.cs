using iHanoi.Api.Data;
using iHanoi.Api.Jobs;
using iHanoi.Api.Platform;
using iHanoi.Civic.Knowledge.Cases;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Cases;

/// <summary>The job that makes the case of one report what the report is now: there, changed, or gone.</summary>
internal sealed class FollowCase(CityDb db, CityPorts ports, ICaseShelf shelf) : IJobWork
{
    public const string Kind = "past-case";

    public async Task<bool> RunAsync(Guid subject, CancellationToken cancellationToken)
    {
        var report = await db
            .Reports.AsNoTracking()
            .Include(row => row.Replies)
            .FirstOrDefaultAsync(row => row.Id == subject, cancellationToken);

        if (report is null)
        {
            return true;
        }

        if (CaseReading.Of(report, ports) is { } past)
        {
            await shelf.KeepAsync(past, cancellationToken);
        }
        else
        {
            await shelf.TakeDownAsync(report.Number, cancellationToken);
        }

        // Two nodes may follow two changes at once; whoever read the older state looks again.
        return await db.Reports.AnyAsync(
            row => row.Id == subject && row.Version == report.Version,
            cancellationToken
        );
    }
}
