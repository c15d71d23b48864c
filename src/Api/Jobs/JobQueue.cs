using iHanoi.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Jobs;

/// <summary>Leases on the job table: exclusive on both engines, and free again when a worker dies.</summary>
internal sealed class JobQueue(CityDb db, TimeProvider time)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public async Task<Job?> TakeAsync(string worker, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUniversalTime();
        var until = now + Lease;
        var jobs = db.Database.IsNpgsql()
            ? db.Jobs.FromSql(
                $"""
                UPDATE "Jobs" SET "Worker" = {worker}, "Attempts" = "Attempts" + 1, "LeasedUntil" = {until}
                WHERE "Id" = (SELECT "Id" FROM "Jobs" WHERE "DoneAt" IS NULL AND "DueAt" <= {now}
                  AND ("LeasedUntil" IS NULL OR "LeasedUntil" < {now})
                  ORDER BY "DueAt" LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING *
                """
            )
            : db.Jobs.FromSql(
                $"""
                UPDATE "Jobs" SET "Worker" = {worker}, "Attempts" = "Attempts" + 1, "LeasedUntil" = {until.UtcTicks}
                WHERE "Id" = (SELECT "Id" FROM "Jobs" WHERE "DoneAt" IS NULL AND "DueAt" <= {now.UtcTicks}
                  AND ("LeasedUntil" IS NULL OR "LeasedUntil" < {now.UtcTicks})
                  ORDER BY "DueAt" LIMIT 1) RETURNING *
                """
            );

        return (await jobs.AsNoTracking().ToListAsync(cancellationToken)).FirstOrDefault();
    }

    /// <summary>False: the lease was lost to another worker.</summary>
    public async Task<bool> FinishAsync(Job job, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();

        return await db
                .Jobs.Where(row =>
                    row.Id == job.Id && row.Worker == job.Worker && row.DoneAt == null
                )
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.DoneAt, now),
                    cancellationToken
                ) == 1;
    }

    public Task PostponeAsync(Job job, TimeSpan wait, CancellationToken cancellationToken)
    {
        var due = time.GetUtcNow() + wait;

        return db
            .Jobs.Where(row => row.Id == job.Id && row.Worker == job.Worker)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.DueAt, due)
                        .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null)
                        .SetProperty(row => row.Worker, (string?)null),
                cancellationToken
            );
    }
}
