using iHanoi.Api.Data;
using iHanoi.Api.Jobs;
using iHanoi.Api.Platform.Security;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Sources;
using iHanoi.Civic.Knowledge.Upkeep;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Upkeep;

/// <summary>Asks each web source of a published document once: when a person wants to know, and from then on weekly.</summary>
internal sealed class CheckLinks(
    IKnowledgeBase knowledge,
    ILinkRecord links,
    ILinkReach reach,
    TimeProvider time
) : IJobWork
{
    public const string Kind = "check-links";

    // A run that is taken up again after a crash does not begin anew.
    private static readonly TimeSpan StillFresh = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan Every = TimeSpan.FromDays(7);

    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapPost("/freshness/links", AskAsync).RequireFormToken();

    public async Task<bool> RunAsync(Guid subject, CancellationToken cancellationToken)
    {
        var known = await links.ListAsync(cancellationToken);
        var now = time.GetUtcNow();
        var addresses = (await knowledge.ListAsync(cancellationToken))
            .Where(document => document.State is DocumentState.Published)
            .Select(document => document.Source)
            .Where(WebAddress.IsWeb)
            .Distinct(StringComparer.Ordinal)
            .Where(address =>
                !known.TryGetValue(address!, out var last) || now - last.At > StillFresh
            );

        foreach (var address in addresses)
        {
            await links.KeepAsync(
                await reach.AskAsync(new Uri(address!), cancellationToken),
                cancellationToken
            );
        }

        return true;
    }

    /// <summary>
    /// Promises a check when the last was a week ago. The first is a person's: a product that was just started asks
    /// nothing of the world by itself.
    /// </summary>
    public static async Task PromiseIfDueAsync(
        CityDb db,
        JobBell bell,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var last = await db
            .Jobs.Where(job => job.Kind == Kind && job.DoneAt != null)
            .OrderByDescending(job => job.DoneAt)
            .Select(job => job.DoneAt)
            .FirstOrDefaultAsync(cancellationToken);

        if (last + Every <= time.GetUtcNow())
        {
            await PromiseAsync(db, bell, time, cancellationToken);
        }
    }

    private static async Task<RedirectHttpResult> AskAsync(
        CityDb db,
        JobBell bell,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        await PromiseAsync(db, bell, time, cancellationToken);
        return TypedResults.LocalRedirect("/kb/freshness?checking=1");
    }

    private static async Task PromiseAsync(
        CityDb db,
        JobBell bell,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (
            await db.Jobs.AnyAsync(job => job.Kind == Kind && job.DoneAt == null, cancellationToken)
        )
        {
            return;
        }

        db.Jobs.Add(Job.Due(Kind, Guid.Empty, JobPriority.Web, time.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        bell.Ring();
    }
}
