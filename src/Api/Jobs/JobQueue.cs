using iHanoi.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Jobs;

/// <summary>Leases on the job table: exclusive on both engines, and free again when a worker dies.</summary>
internal sealed class JobQueue(CityDb db, IOptions<JobOptions> options, TimeProvider time)
{
    public async Task<Job?> TakeAsync(
        string worker,
        JobLane lane,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow().ToUniversalTime();
        var until = now + options.Value.Lease;
        var jobs = db.Database.IsNpgsql()
            ? db.Jobs.FromSql(
                $"""
                UPDATE "Jobs" SET "Worker" = {worker}, "Attempts" = "Attempts" + 1, "LeasedUntil" = {until}
                WHERE "Id" = (SELECT "Id" FROM "Jobs" WHERE "DoneAt" IS NULL AND "DueAt" <= {now}
                  AND ("LeasedUntil" IS NULL OR "LeasedUntil" < {now})
                  AND "Priority" >= {lane.From} AND "Priority" < {lane.Below}
                  ORDER BY "Priority", "DueAt" LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING *
                """
            )
            : db.Jobs.FromSql(
                $"""
                UPDATE "Jobs" SET "Worker" = {worker}, "Attempts" = "Attempts" + 1, "LeasedUntil" = {until.UtcTicks}
                WHERE "Id" = (SELECT "Id" FROM "Jobs" WHERE "DoneAt" IS NULL AND "DueAt" <= {now.UtcTicks}
                  AND ("LeasedUntil" IS NULL OR "LeasedUntil" < {now.UtcTicks})
                  AND "Priority" >= {lane.From} AND "Priority" < {lane.Below}
                  ORDER BY "Priority", "DueAt" LIMIT 1) RETURNING *
                """
            );

        return (await jobs.AsNoTracking().ToListAsync(cancellationToken)).FirstOrDefault();
    }

    /// <summary>Long work says that it is alive. False: the lease was lost to another worker.</summary>
    public async Task<bool> RenewAsync(Job job, CancellationToken cancellationToken)
    {
        var until = (DateTimeOffset?)(time.GetUtcNow() + options.Value.Lease);

        return await Mine(job)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.LeasedUntil, until),
                    cancellationToken
                ) == 1;
    }

    /// <summary>False: the lease was lost to another worker.</summary>
    public async Task<bool> FinishAsync(Job job, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();

        return await Mine(job)
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

    private IQueryable<Job> Mine(Job job) =>
        db.Jobs.Where(row => row.Id == job.Id && row.Worker == job.Worker && row.DoneAt == null);
}
