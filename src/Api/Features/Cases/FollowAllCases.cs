using iHanoi.Api.Data;
using iHanoi.Api.Features.Reports;
using iHanoi.Api.Jobs;
using iHanoi.Api.Platform;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Cases;
using iHanoi.Civic.Reports;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Cases;

/// <summary>
/// The job that looks at the reports answered so far, each once: those from before there were cases. Only where the
/// latest cases are not as they should be, knowledge was lost, and all are looked at again. Killed it goes on where
/// its stamp stands.
/// </summary>
internal sealed class FollowAllCases(
    CityDb db,
    CityPorts ports,
    ICaseShelf shelf,
    Clockwork clockwork,
    [FromKeyedServices(FollowCase.Kind)] IJobWork one
) : IJobWork
{
    public const string Kind = "past-cases";

    private const int PageSize = 200;
    private const int Latest = 50;

    public async Task<bool> RunAsync(Guid subject, CancellationToken cancellationToken)
    {
        var stamp = await LookBack.OfAsync(db, Kind, cancellationToken);

        if (!await StandAsync(cancellationToken))
        {
            stamp.UpTo = Guid.Empty;
        }

        while (await PageAsync(stamp.UpTo, cancellationToken) is [.., var last] page)
        {
            if (!await KeepAsync(page, cancellationToken))
            {
                return false;
            }

            stamp.UpTo = last.Id;
            stamp.At = clockwork.Now;
            await db.SaveChangesAsync(cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return await LeaveAsync(cancellationToken);
    }

    // A knowledge file that is new, or an older copy, lacks the latest cases first.
    private async Task<bool> StandAsync(CancellationToken cancellationToken)
    {
        var latest = await Answered()
            .OrderByDescending(report => report.Replies.Max(reply => reply.SentAt))
            .Take(Latest)
            .ToListAsync(cancellationToken);
        var stands = false;

        foreach (var report in latest)
        {
            if (CaseReading.Of(report, ports) is not { } past)
            {
                continue;
            }

            if (await shelf.KeepAsync(past, cancellationToken) is FileOutcome.Written)
            {
                // It may have been older than a change that another node follows.
                await one.RunAsync(report.Id, cancellationToken);
                return false;
            }

            stands = true;
        }

        return stands;
    }

    private async Task<bool> KeepAsync(
        IReadOnlyList<Report> page,
        CancellationToken cancellationToken
    )
    {
        var settled = true;

        foreach (var report in page)
        {
            // The page may be older than a change that another node follows: what was written is looked at again.
            settled &=
                CaseReading.Of(report, ports) is not { } past
                || await shelf.KeepAsync(past, cancellationToken) is FileOutcome.Unchanged
                || await one.RunAsync(report.Id, cancellationToken);
        }

        return settled;
    }

    // What is shown still and no answered report stands behind: the reports are from an older copy.
    private async Task<bool> LeaveAsync(CancellationToken cancellationToken)
    {
        var shown = (await shelf.ListAsync(cancellationToken))
            .Where(known => known.State is DocumentState.Published)
            .Select(known => ReportNumber.FindIn(known.Source ?? ""))
            .OfType<ReportNumber>()
            .ToHashSet();
        shown.ExceptWith(
            await Answered().Select(report => report.Number).ToListAsync(cancellationToken)
        );
        var settled = true;

        foreach (var number in shown)
        {
            settled &= await LeaveAsync(number, cancellationToken);
        }

        return settled;
    }

    private async Task<bool> LeaveAsync(ReportNumber number, CancellationToken cancellationToken)
    {
        var id = await db
            .Reports.Where(report => report.Number == number)
            .Select(report => (Guid?)report.Id)
            .FirstOrDefaultAsync(cancellationToken);

        return id is { } there
            ? await one.RunAsync(there, cancellationToken)
            : await shelf.TakeDownAsync(number, cancellationToken);
    }

    private Task<List<Report>> PageAsync(Guid after, CancellationToken cancellationToken) =>
        Answered()
            .Where(report => report.Id > after)
            .OrderBy(report => report.Id)
            .Take(PageSize)
            .ToListAsync(cancellationToken);

    private IQueryable<Report> Answered() =>
        db
            .Reports.AsNoTracking()
            .Include(report => report.Replies)
            .Where(report => report.Replies.Any(reply => reply.SentAt != null));
}
