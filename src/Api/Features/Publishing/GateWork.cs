using iHanoi.Api.Data;
using iHanoi.Api.Jobs;
using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Publishing;

/// <summary>
/// The gate as background work. The run is kept with the knowledge and the job with the operational data: a crash
/// between the two leaves a run without a job, and asking again gives it one.
/// </summary>
internal sealed class GateWork(IPublishingGate gate, CityDb db, JobBell bell, TimeProvider time)
    : IJobWork
{
    public const string Kind = "publishing-gate";

    public async Task<GateAsked> AskAsync(
        VersionKey version,
        Curator by,
        CancellationToken cancellationToken
    )
    {
        var asked = await gate.AskAsync(version, by, cancellationToken);

        if (
            asked.Run is { } run
            && !await db.Jobs.AnyAsync(
                job => job.Subject == run && job.DoneAt == null,
                cancellationToken
            )
        )
        {
            db.Jobs.Add(Job.Due(Kind, run, JobPriority.Later, time.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
            bell.Ring();
        }

        return asked;
    }

    public async Task<bool> RunAsync(Guid subject, CancellationToken cancellationToken)
    {
        await gate.RunAsync(subject, cancellationToken);
        return true;
    }
}
