using iHanoi.Api.Data;
using iHanoi.Api.Jobs;
using iHanoi.Api.Platform;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Cases;
using iHanoi.Civic.Reports;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Cases;

/// <summary>
/// The job that looks at every report answered so far: those from before there were cases, and those whose knowledge
/// was lost. A case that says the same costs one look, so a job that was killed just begins again.
/// </summary>
internal sealed class FollowAllCases(
    CityDb db,
    CityPorts ports,
    ICaseShelf shelf,
    [FromKeyedServices(FollowCase.Kind)] IJobWork one
) : IJobWork
{
    public const string Kind = "past-cases";

    private const int PageSize = 200;

    public async Task<bool> RunAsync(Guid subject, CancellationToken cancellationToken)
    {
        var shown = (await shelf.ListAsync(cancellationToken))
            .Where(known => known.State is DocumentState.Published)
            .Select(known => ReportNumber.FindIn(known.Source ?? ""))
            .OfType<ReportNumber>()
            .ToHashSet();
        var settled = true;
        var after = Guid.Empty;

        while (await PageAsync(after, cancellationToken) is [.., var last] page)
        {
            foreach (var report in page)
            {
                if (CaseReading.Of(report, ports) is { } past)
                {
                    shown.Remove(report.Number);
                    // The page may be older than a change that another node follows: what was written is looked at again.
                    settled &=
                        await shelf.KeepAsync(past, cancellationToken) is FileOutcome.Unchanged
                        || await one.RunAsync(report.Id, cancellationToken);
                }
            }

            after = last.Id;
        }

        foreach (var number in shown)
        {
            settled &= await LeaveAsync(number, cancellationToken);
        }

        return settled;
    }

    // What is shown still, no answered report of the pages stands behind.
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
        db
            .Reports.AsNoTracking()
            .Include(report => report.Replies)
            .Where(report => report.Id > after)
            .Where(report => report.Replies.Any(reply => reply.SentAt != null))
            .OrderBy(report => report.Id)
            .Take(PageSize)
            .ToListAsync(cancellationToken);
}
