using iHanoi.Api.Data;
using iHanoi.Api.Jobs;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Upkeep;

/// <summary>How it stands with the links. Next null: only a person's button asks.</summary>
public sealed record LinkRoundState(DateTimeOffset? Last, DateTimeOffset? Next, bool IsUnderWay);

/// <summary>Promises rounds of links: when their time has come, and when a person wants to know now.</summary>
internal sealed class LinkRounds(CityDb db, JobBell bell, LinkSchedule schedule, TimeProvider time)
{
    public async Task<LinkRoundState> StateAsync(CancellationToken cancellationToken)
    {
        var last = await LastAsync(cancellationToken);
        return new LinkRoundState(
            last,
            schedule.NextAfter(last),
            await db.IsPromisedAsync(CheckLinks.Kind, cancellationToken)
        );
    }

    public async Task PromiseIfDueAsync(CancellationToken cancellationToken)
    {
        if (schedule.NextAfter(await LastAsync(cancellationToken)) <= time.GetUtcNow())
        {
            await PromiseAsync(cancellationToken);
        }
    }

    /// <summary>One round at a time: who asks during one gets that one.</summary>
    public Task PromiseAsync(CancellationToken cancellationToken) =>
        db.PromiseOnceAsync(
            CheckLinks.Kind,
            JobPriority.Web,
            time.GetUtcNow(),
            bell,
            cancellationToken
        );

    private Task<DateTimeOffset?> LastAsync(CancellationToken cancellationToken) =>
        db
            .Jobs.Where(job => job.Kind == CheckLinks.Kind && job.DoneAt != null)
            .OrderByDescending(job => job.DoneAt)
            .Select(job => job.DoneAt)
            .FirstOrDefaultAsync(cancellationToken);
}
