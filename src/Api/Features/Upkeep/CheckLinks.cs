using iHanoi.Api.Data;
using iHanoi.Api.Jobs;
using iHanoi.Api.Platform.Security;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Sources;
using iHanoi.Civic.Knowledge.Upkeep;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Upkeep;

/// <summary>Asks each web source of a published document once, when a person wants to know.</summary>
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

    private static async Task<RedirectHttpResult> AskAsync(
        CityDb db,
        JobBell bell,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (
            !await db.Jobs.AnyAsync(
                job => job.Kind == Kind && job.DoneAt == null,
                cancellationToken
            )
        )
        {
            db.Jobs.Add(
                new Job
                {
                    Id = Guid.CreateVersion7(time.GetUtcNow()),
                    Kind = Kind,
                    Subject = Guid.Empty,
                    Priority = JobPriority.Long,
                    DueAt = time.GetUtcNow(),
                }
            );
            await db.SaveChangesAsync(cancellationToken);
            bell.Ring();
        }

        return TypedResults.LocalRedirect("/kb/freshness?checking=1");
    }
}
