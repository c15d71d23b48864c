using System.Text;
using iHanoi.Civic.Knowledge.Sources;

namespace iHanoi.Ingestion.Sources;

/// <summary>What a guest keeps to: the site's robots.txt, asked once a visit, and a pause between two questions.</summary>
internal sealed class SiteManners(WebFetching fetching, WebSourceOptions options, TimeProvider time)
{
    // RFC 9309, 2.5: at least this much of a robots.txt is read.
    private const int MostRobotsBytes = 500 * 1024;

    private readonly Dictionary<string, Welcome> _sites = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DateTimeOffset> _asked = new(
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Waits its turn. Null: it may be asked; else why not.</summary>
    public async Task<SourceTrouble?> WhyNotAsync(Uri address, CancellationToken cancellationToken)
    {
        var site = address.GetLeftPart(UriPartial.Authority);

        if (!_sites.TryGetValue(site, out var welcome))
        {
            welcome = await AskRobotsAsync(new Uri(site), cancellationToken);
            _sites.Add(site, welcome);
        }

        if (welcome.Trouble is not null)
        {
            return welcome.Trouble;
        }

        if (!welcome.Rules.Allows(address))
        {
            return SourceTrouble.Robots;
        }

        await PauseAsync(site, welcome.Rules.Delay ?? TimeSpan.Zero, cancellationToken);
        return null;
    }

    private async Task<Welcome> AskRobotsAsync(Uri site, CancellationToken cancellationToken)
    {
        var answer = await fetching.GetAsync(
            new Uri(site, "/robots.txt"),
            PageMark.None,
            MostRobotsBytes,
            async (address, token) =>
            {
                var asked = address.GetLeftPart(UriPartial.Authority);
                await PauseAsync(asked, TimeSpan.Zero, token);
                return null;
            },
            cancellationToken
        );

        return answer switch
        {
            WebAnswer.Body body => new Welcome(
                RobotsRules.Parse(Encoding.UTF8.GetString(body.Bytes), options.Agent)
            ),
            // "Too many" says nothing about the file; it counts as a server that cannot answer.
            WebAnswer.Nothing { Status: >= 400 and < 500 and not 429 }
            or WebAnswer.Nothing { Why: SourceTrouble.TooManyRedirects } => new Welcome(
                RobotsRules.AllowAll
            ),
            // No server: the same would become of every page.
            WebAnswer.Nothing { Status: null } nothing => new Welcome(
                RobotsRules.DenyAll,
                nothing.Why
            ),
            _ => new Welcome(RobotsRules.DenyAll),
        };
    }

    private async Task PauseAsync(string site, TimeSpan asked, CancellationToken cancellationToken)
    {
        var pause = TimeSpan.FromSeconds(options.SecondsBetween);
        var free = _asked.TryGetValue(site, out var last)
            ? last + (asked > pause ? asked : pause)
            : DateTimeOffset.MinValue;

        if (free - time.GetUtcNow() is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }

        _asked[site] = time.GetUtcNow();
    }

    private sealed record Welcome(RobotsRules Rules, SourceTrouble? Trouble = null);
}
