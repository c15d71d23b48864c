using System.Net;
using System.Net.Sockets;

namespace iHanoi.Ingestion.Sources;

/// <summary>
/// Connections to the world outside and never into the own network. Looked at after the name is resolved, and connected
/// to the very address that was looked at: no name and no redirect leads inside.
/// </summary>
internal static class OutsideOnly
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public static SocketsHttpHandler Connections(WebSourceOptions options) =>
        new()
        {
            ConnectTimeout = Patience,
            // A proxy would resolve the name itself, and nothing would be looked at.
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectCallback = (context, cancellationToken) =>
                ConnectAsync(context.DnsEndPoint, options, cancellationToken),
        };

    internal static bool IsOutside(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

        return plain.GetAddressBytes() switch
        {
            [0 or 10 or 127, _, _, _] => false,
            [100, >= 64 and < 128, _, _] => false,
            [169, 254, _, _] => false,
            [172, >= 16 and < 32, _, _] => false,
            [192, 168, _, _] => false,
            [192, 0, 0, _] => false,
            [198, 18 or 19, _, _] => false,
            [>= 224, _, _, _] => false,
            [_, _, _, _] => true,
            // Tunnels that carry an IPv4 address within (Teredo, 6to4) could lead anywhere.
            [0x20, 0x01, 0, 0, ..] or [0x20, 0x02, ..] => false,
            // Of IPv6 only 2000::/3 is the public network.
            [var first, ..] => first >> 5 is 1,
            _ => false,
        };
    }

    private static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint asked,
        WebSourceOptions options,
        CancellationToken cancellationToken
    )
    {
        var found = await Dns.GetHostAddressesAsync(asked.Host, cancellationToken);
        var outside = IsListed(asked, options) ? found : [.. found.Where(IsOutside)];

        if (outside is [])
        {
            throw new InsideException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

        try
        {
            await socket.ConnectAsync(outside, asked.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool IsListed(DnsEndPoint asked, WebSourceOptions options) =>
        options.InnerHosts.Any(host =>
            host.Equals(asked.Host, StringComparison.OrdinalIgnoreCase)
            || host.Equals($"{asked.Host}:{asked.Port}", StringComparison.OrdinalIgnoreCase)
        );
}
