using iHanoi.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Learning;

/// <summary>The candidate that reads along: the newest that was compared and is not the one that answers.</summary>
internal sealed class Shadow(ModelPointer pointer)
{
    public async Task<ModelRun?> CandidateAsync(CityDb db, CancellationToken cancellationToken)
    {
        var active = await pointer.ReadAsync(db, cancellationToken);

        return await db
            .ModelRuns.AsNoTracking()
            .Where(run => run.State == ModelRunState.Compared && run.Version != active)
            .OrderByDescending(run => run.At)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
