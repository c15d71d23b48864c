using iHanoi.Api.Data;
using iHanoi.Api.Features.Reports;
using iHanoi.Api.Jobs;
using iHanoi.Civic.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace iHanoi.Api.Features.Cases;

/// <summary>
/// Whoever changes a report that is or was answered promises a look at its case, in the same transaction: no slice has
/// to remember it, and no crash loses it.
/// </summary>
internal sealed class PromiseCase(Clockwork clockwork, JobBell bell) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is CityDb db)
        {
            foreach (var report in Touched(db.ChangeTracker))
            {
                db.Jobs.Add(clockwork.Job(FollowCase.Kind, report, JobPriority.Later));
            }
        }

        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        if (
            eventData.Context is CityDb db
            && db.ChangeTracker.Entries<Job>().Any(job => job.Entity.Kind is FollowCase.Kind)
        )
        {
            bell.Ring();
        }

        return ValueTask.FromResult(result);
    }

    private static HashSet<Guid> Touched(ChangeTracker tracked) =>
        [
            .. tracked
                .Entries<Report>()
                .Where(entry => IsWritten(entry) && (IsAnswered(entry) || WasAnswered(entry)))
                .Select(entry => entry.Entity.Id),
            .. tracked
                .Entries<Reply>()
                .Where(entry => IsWritten(entry) && entry.Entity.SentAt is not null)
                .Select(entry => entry.Entity.ReportId),
        ];

    private static bool IsWritten(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified;

    private static bool IsAnswered(EntityEntry<Report> entry) => entry.Entity.State.IsAnswered();

    private static bool WasAnswered(EntityEntry<Report> entry) =>
        entry.State is EntityState.Modified
        && entry.Property(report => report.State).OriginalValue.IsAnswered();
}
