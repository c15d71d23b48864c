using System.Net;
using iHanoi.Civic.Knowledge.Upkeep;

namespace iHanoi.Ingestion.Sources;

/// <summary>Asks a web address whether it is there. Never one inside this machine's own network.</summary>
internal sealed class LinkReach(IHttpClientFactory clients, TimeProvider time) : ILinkReach
{
    public const string Client = "knowledge-links";
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public async Task<CheckedLink> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        var (outcome, status) = await AnswerAsync(address, cancellationToken);
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
