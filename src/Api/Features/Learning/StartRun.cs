using System.Globalization;
using System.Security.Claims;
using iHanoi.Api.Data;
using iHanoi.Api.Jobs;
using iHanoi.Api.Platform.Security;
using iHanoi.Civic.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Learning;

/// <summary>Asks for a candidate: the run and its job go out in one transaction, one run at a time.</summary>
internal static class StartRun
{
    public static void Map(IEndpointRouteBuilder acts) => acts.MapPost("/retrain", StartAsync);

    private static async Task<RedirectHttpResult> StartAsync(
        ClaimsPrincipal user,
        CityDb db,
        IModelShelf shelf,
        JobBell bell,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var taught = await RetrainCandidate.TaughtAsync(db, now, cancellationToken);

        if (taught.Count is 0)
        {
            return Back("problem=no-samples");
        }

        if (await db.ModelRuns.AnyAsync(ModelRun.UnderWay, cancellationToken))
        {
            return Back("problem=busy");
        }

        var run = new ModelRun
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            PersonId = user.PersonId()!,
            Version = string.Create(
                CultureInfo.InvariantCulture,
                $"{shelf.Shipped}.{time.GetLocalNow():yyyyMMdd-HHmmss}"
            ),
            Taught = taught.Count,
            State = ModelRunState.Waiting,
        };
        db.ModelRuns.Add(run);
        db.Jobs.Add(Job.Due(RetrainCandidate.Kind, run.Id, JobPriority.Long, now));
        await db.SaveChangesAsync(cancellationToken);
        bell.Ring();

        return Back("done=started");
    }

    public static RedirectHttpResult Back(string query) =>
        TypedResults.LocalRedirect($"{LearningRoutes.Address}?{query}");
}
