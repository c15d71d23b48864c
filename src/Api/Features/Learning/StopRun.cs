using iHanoi.Api.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Learning;

/// <summary>Stops the run under way; its worker notices within a second or two. Nothing in use changes.</summary>
internal static class StopRun
{
    public static void Map(IEndpointRouteBuilder acts) => acts.MapPost("/stop", StopAsync);

    private static async Task<RedirectHttpResult> StopAsync(
        CityDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var now = (DateTimeOffset?)time.GetUtcNow();
        await db
            .ModelRuns.Where(ModelRun.UnderWay)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(run => run.State, ModelRunState.Stopped)
                        .SetProperty(run => run.FinishedAt, now),
                cancellationToken
            );

        return StartRun.Back("done=stopped");
    }
}
