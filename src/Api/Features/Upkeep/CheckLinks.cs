using iHanoi.Api.Jobs;
using iHanoi.Api.Platform.Security;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Sources;
using iHanoi.Civic.Knowledge.Upkeep;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Features.Upkeep;

/// <summary>Asks each web source of a published document once, the longest not asked first.</summary>
internal sealed class CheckLinks(
    IKnowledgeBase knowledge,
    ILinkRecord links,
    ILinkReach reach,
    IOptions<LinkCheckOptions> options,
    TimeProvider time
) : IJobWork
{
    public const string Kind = "check-links";

    // A round that is taken up again after a crash does not begin anew.
    private static readonly TimeSpan StillFresh = TimeSpan.FromMinutes(30);

    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapPost("/freshness/links", AskAsync).RequireFormToken();

    // No form of another site can send this verb.
    public static void MapApi(IEndpointRouteBuilder api)
    {
        api.MapGet("/freshness/links", FindAsync);
        api.MapPut("/freshness/links", PutAsync);
    }

    public async Task<bool> RunAsync(Guid subject, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + TimeSpan.FromMinutes(options.Value.MinutesPerRound);

        foreach (var address in await TurnsAsync(cancellationToken))
        {
            if (time.GetUtcNow() >= until)
            {
                break;
            }

            await links.KeepAsync(
                await reach.AskAsync(new Uri(address), cancellationToken),
                cancellationToken
            );
        }

        return true;
    }

    private async Task<IReadOnlyList<string>> TurnsAsync(CancellationToken cancellationToken)
    {
        var known = await links.ListAsync(cancellationToken);
        var now = time.GetUtcNow();

        return
        [
            .. (await knowledge.ListAsync(cancellationToken))
                .Where(document => document.State is DocumentState.Published)
                .Select(document => document.Source)
                .Where(WebAddress.IsWeb)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Where(address =>
                    !known.TryGetValue(address, out var last) || now - last.At > StillFresh
                )
                .OrderBy(address => known.GetValueOrDefault(address)?.At ?? DateTimeOffset.MinValue)
                .ThenBy(address => address, StringComparer.Ordinal),
        ];
    }

    private static async Task<RedirectHttpResult> AskAsync(
        LinkRounds rounds,
        CancellationToken cancellationToken
    )
    {
        await rounds.PromiseAsync(cancellationToken);
        return TypedResults.LocalRedirect("/kb/freshness");
    }

    private static async Task<Ok<LinkRoundState>> FindAsync(
        LinkRounds rounds,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await rounds.StateAsync(cancellationToken));

    private static async Task<Accepted<LinkRoundState>> PutAsync(
        LinkRounds rounds,
        CancellationToken cancellationToken
    )
    {
        await rounds.PromiseAsync(cancellationToken);
        return TypedResults.Accepted(
            "/api/knowledge/freshness/links",
            await rounds.StateAsync(cancellationToken)
        );
    }
}
