using iHanoi.Civic.Knowledge.Upkeep;
using iHanoi.Ingestion.Sources;
using iHanoi.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion.Tests.Sources;

/// <summary>A round of links against a real server.</summary>
public sealed class LinkReachTests : IAsyncLifetime
{
    private ASite _site = null!;

    public async ValueTask InitializeAsync() => _site = await ASite.OpenAsync();

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_page_is_there_gone_failing_or_moved()
    {
        _site.Page("/co", "Có", "Còn đây.").Fails("/loi", 500).Forwards("/cu", "/co");

        (await AskAsync("/co", "/mat", "/loi", "/cu")).ShouldBe([
            LinkOutcome.Reachable,
            LinkOutcome.Gone,
            LinkOutcome.Failing,
            LinkOutcome.Reachable,
        ]);
        _site.LastAgent!.ShouldContain("iHanoiBot");
    }

    [Fact]
    public async Task Robots_txt_is_asked_once_a_round_and_what_it_forbids_is_not_asked()
    {
        _site
            .Says("/robots.txt", "User-agent: iHanoiBot\nDisallow: /rieng", "text/plain")
            .Page("/a", "A", "Một.")
            .Page("/rieng/b", "B", "Hai.");

        (await AskAsync("/a", "/rieng/b", "/a")).ShouldBe([
            LinkOutcome.Reachable,
            LinkOutcome.Robots,
            LinkOutcome.Reachable,
        ]);
        _site.Asked.ShouldBe(["/robots.txt", "/a", "/a"]);
    }

    [Fact]
    public async Task An_inner_address_is_not_asked_not_even_for_its_robots_txt()
    {
        (await AskAsync(new WebSourceOptions { SecondsBeforeRetry = 0 }, "/a")).ShouldBe([
            LinkOutcome.NotAllowed,
        ]);
        _site.Asked.ShouldBeEmpty();
    }

    private Task<IReadOnlyList<LinkOutcome>> AskAsync(params string[] paths) =>
        AskAsync(
            new WebSourceOptions
            {
                SecondsBetween = 0,
                SecondsBeforeRetry = 0,
                InnerHosts = [_site.Host],
            },
            paths
        );

    private async Task<IReadOnlyList<LinkOutcome>> AskAsync(
        WebSourceOptions options,
        params string[] paths
    )
    {
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddSingleton(Options.Create(options))
            .AddWebSources()
            .BuildServiceProvider();
        var reach = services.GetRequiredService<ILinkReach>();
        var outcomes = new List<LinkOutcome>();

        foreach (var path in paths)
        {
            var link = await reach.AskAsync(_site.At(path), TestContext.Current.CancellationToken);
            outcomes.Add(link.Outcome);
        }

        return outcomes;
    }
}
