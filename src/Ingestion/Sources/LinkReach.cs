using System.Net;
using iHanoi.Civic.Knowledge.Sources;
using iHanoi.Civic.Knowledge.Upkeep;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion.Sources;

/// <summary>
/// Asks web addresses whether they are there, with the manners of a visit: each site's robots.txt once, a pause between
/// two questions to it, and never one inside this machine's own network.
/// </summary>
internal sealed class LinkReach(
    IHttpClientFactory clients,
    WebFetching fetching,
    IOptions<WebSourceOptions> options,
    TimeProvider time
) : ILinkReach
{
    public const string Client = "knowledge-links";
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly SiteManners _manners = new(fetching, options.Value, time);

    public async Task<CheckedLink> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        var (outcome, status) = await _manners.WhyNotAsync(address, cancellationToken) switch
        {
            null => await AnswerAsync(address, cancellationToken),
            SourceTrouble.Robots => (LinkOutcome.Robots, null),
            SourceTrouble.Inside => (LinkOutcome.NotAllowed, null),
            _ => (LinkOutcome.NoAnswer, null),
        };
        return new CheckedLink(address.OriginalString, time.GetUtcNow(), outcome, status);
    }

    private async Task<(LinkOutcome, int?)> AnswerAsync(
        Uri address,
        CancellationToken cancellationToken
    )
    {
        try
        {
            // Headers are enough; many servers refuse HEAD.
            using var answer = await clients
                .CreateClient(Client)
                .GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var outcome = answer.StatusCode switch
            {
                HttpStatusCode.NotFound or HttpStatusCode.Gone => LinkOutcome.Gone,
                _ when answer.IsSuccessStatusCode => LinkOutcome.Reachable,
                _ => LinkOutcome.Failing,
            };

            return (outcome, (int)answer.StatusCode);
        }
        catch (HttpRequestException failure)
        {
            return (
                failure.InnerException is InsideException
                    ? LinkOutcome.NotAllowed
                    : LinkOutcome.NoAnswer,
                null
            );
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (LinkOutcome.NoAnswer, null);
        }
    }
}
