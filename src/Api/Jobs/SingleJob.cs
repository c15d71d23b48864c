using iHanoi.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Jobs;

/// <summary>Work about everything there is: one at a time, and who asks during one gets that one.</summary>
internal static class SingleJob
{
    public static Task<bool> IsPromisedAsync(
        this CityDb db,
        string kind,
        CancellationToken cancellationToken
    ) => db.Jobs.AnyAsync(job => job.Kind == kind && job.DoneAt == null, cancellationToken);

    public static async Task PromiseOnceAsync(
        this CityDb db,
        string kind,
        int priority,
        DateTimeOffset now,
        JobBell bell,
        CancellationToken cancellationToken
    )
    {
        if (await db.IsPromisedAsync(kind, cancellationToken))
        {
            return;
        }

        db.Jobs.Add(Job.Due(kind, Guid.Empty, priority, now));
        await db.SaveChangesAsync(cancellationToken);
        bell.Ring();
    }
}
