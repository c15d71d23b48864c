using System.Net;
using System.Net.Sockets;
using iHanoi.Civic.Knowledge.Upkeep;

namespace iHanoi.Api.Features.Upkeep;

/// <summary>Asks a web address whether it is there. Never one inside this machine's own network.</summary>
internal sealed class LinkReach(HttpClient http, TimeProvider time)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public static bool IsWeb(string? source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https";

    public async Task<CheckedLink> AskAsync(string address, CancellationToken cancellationToken)
    {
        var (outcome, status) = await AnswerAsync(new Uri(address), cancellationToken);
        return new CheckedLink(address, time.GetUtcNow(), outcome, status);
    }

    private async Task<(LinkOutcome, int?)> AnswerAsync(
        Uri address,
        CancellationToken cancellationToken
    )
    {
        try
        {
            // Headers are enough; many servers refuse HEAD.
            using var answer = await http.GetAsync(
                address,
                HttpCompletionOption.ResponseHeadersRead,
                cancellationToken
            );
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

    /// <summary>Looked at after the name is resolved, and again at each redirect: no name leads inside.</summary>
    public static SocketsHttpHandler OutsideOnly() =>
        new()
        {
            MaxAutomaticRedirections = 5,
            ConnectTimeout = Patience,
            ConnectCallback = async (context, cancellationToken) =>
            {
                var found = await Dns.GetHostAddressesAsync(
                    context.DnsEndPoint.Host,
                    cancellationToken
                );
                var outside = found.Where(IsOutside).ToArray();

                if (outside is [])
                {
                    throw new InsideException();
                }

                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

                try
                {
                    await socket.ConnectAsync(outside, context.DnsEndPoint.Port, cancellationToken);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        };

    internal static bool IsOutside(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

        return !IPAddress.IsLoopback(plain)
            && plain.GetAddressBytes() switch
            {
                [0 or 10 or 127, ..] and { Length: 4 } => false,
                [100, >= 64 and < 128, _, _] => false,
                [169, 254, _, _] => false,
                [172, >= 16 and < 32, _, _] => false,
                [192, 168, _, _] => false,
                [>= 224, _, _, _] => false,
                { Length: 4 } => true,
                _ => !plain.IsIPv6LinkLocal
                    && !plain.IsIPv6SiteLocal
                    && !plain.IsIPv6UniqueLocal
                    && !plain.IsIPv6Multicast
                    && !plain.Equals(IPAddress.IPv6Any),
            };
    }
}

/// <summary>A name that leads into this machine's own network.</summary>
internal sealed class InsideException : IOException;
