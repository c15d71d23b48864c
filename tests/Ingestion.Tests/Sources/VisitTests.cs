using System.Text;
using iHanoi.Civic.Knowledge.Sources;
using iHanoi.Testing;
using Microsoft.AspNetCore.Http;

namespace iHanoi.Ingestion.Tests.Sources;

/// <summary>Pages of a real server on this machine, which behaves well and badly.</summary>
public sealed class VisitTests : IAsyncLifetime
{
    private ASite _site = null!;
    private Guest _guest = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await ASite.OpenAsync();
        _guest = Guest.Of(_site);
    }

    [Fact]
    public async Task A_page_is_asked_for_by_name_and_later_only_if_it_changed()
    {
        _site.SaysTagged("/a", "<p>Phí gửi xe</p>", "v1");

        var first = Read(await _guest.ReadAsync(_site.At("/a")));
        var again = await _guest.ReadAsync(_site.At("/a"), first.Mark);

        Encoding.UTF8.GetString(first.Content).ShouldContain("Phí gửi xe");
        first.Extension.ShouldBe(".html");
        again.ShouldBeOfType<PageAnswer.Unchanged>();
        _site.LastAgent.ShouldBe("iHanoiBot/1.0");
        _site.Asked.ShouldBe(["/robots.txt", "/a", "/a"], "robots.txt is asked once a visit");
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for_by_any_way()
    {
        _site
            .Says("/robots.txt", "User-agent: iHanoiBot\nDisallow: /noi-bo", "text/plain")
            .Page("/noi-bo/a", "A", "A")
            .Forwards("/vong", "/noi-bo/a");

        Why(await _guest.ReadAsync(_site.At("/noi-bo/a"))).ShouldBe(SourceTrouble.Robots);
        Why(await _guest.ReadAsync(_site.At("/vong"))).ShouldBe(SourceTrouble.Robots);
        _site.Asked.ShouldNotContain("/noi-bo/a");
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(429, false)]
    [InlineData(503, false)]
    public async Task A_robots_txt_that_is_missing_allows_and_one_that_fails_forbids(
        int status,
        bool allowed
    )
    {
        _site.Fails("/robots.txt", status).Page("/a", "A", "A");

        (await _guest.ReadAsync(_site.At("/a")) is PageAnswer.Read).ShouldBe(allowed);
    }

    [Fact]
    public async Task A_fault_that_passes_is_tried_again()
    {
        var times = 0;
        _site.Answer(
            "/a",
            context =>
            {
                context.Response.StatusCode = ++times < 3 ? 503 : 200;
                return Task.CompletedTask;
            }
        );

        Read(await _guest.ReadAsync(_site.At("/a")));
        times.ShouldBe(3);
    }

    [Theory]
    [InlineData(404, SourceTrouble.Gone)]
    [InlineData(410, SourceTrouble.Gone)]
    [InlineData(403, SourceTrouble.Failing)]
    [InlineData(500, SourceTrouble.Failing)]
    public async Task An_error_of_the_server_is_told(int status, SourceTrouble why)
    {
        _site.Fails("/a", status);

        var refused = (await _guest.ReadAsync(_site.At("/a"))).ShouldBeOfType<PageAnswer.Refused>();
        refused.ShouldBe(new PageAnswer.Refused(why, status));
    }

    [Fact]
    public async Task A_circle_of_redirects_ends()
    {
        _site.Forwards("/a", "/b").Forwards("/b", "/a");

        Why(await _guest.ReadAsync(_site.At("/a"))).ShouldBe(SourceTrouble.TooManyRedirects);
    }

    [Fact]
    public async Task A_page_without_end_is_left_when_it_is_too_big()
    {
        _site.Answer(
            "/a",
            async context =>
            {
                var block = new byte[64 * 1024];

                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await context.Response.Body.WriteAsync(block, context.RequestAborted);
                }
            }
        );

        Why(await _guest.ReadAsync(_site.At("/a"))).ShouldBe(SourceTrouble.TooBig);
    }

    [Fact]
    public async Task A_page_that_never_ends_answering_is_left()
    {
        await using var hasty = new Guest(
            new WebSourceOptions
            {
                SecondsPerPage = 1,
                SecondsBetween = 0,
                InnerHosts = [_site.Host],
            }
        );
        _site.Answer(
            "/a",
            async context =>
            {
                await context.Response.WriteAsync("<p>", context.RequestAborted);
                await Task.Delay(
                    Timeout.InfiniteTimeSpan,
                    TimeProvider.System,
                    context.RequestAborted
                );
            }
        );

        Why(await hasty.ReadAsync(_site.At("/a"))).ShouldBe(SourceTrouble.TooSlow);
    }

    [Fact]
    public async Task A_kind_of_file_that_is_not_read_is_left()
    {
        _site.Says("/a.mp4", "phim", "video/mp4");

        Why(await _guest.ReadAsync(_site.At("/a.mp4"))).ShouldBe(SourceTrouble.Unsupported);
    }

    [Fact]
    public async Task Nothing_inside_the_own_network_is_read_unless_configuration_names_it()
    {
        await using var stranger = new Guest(new WebSourceOptions { SecondsBetween = 0 });
        _site.Page("/a", "A", "A");

        Why(await stranger.ReadAsync(_site.At("/a"))).ShouldBe(SourceTrouble.Inside);
        (await stranger.TroubleAsync(new Uri($"http://localhost:{_site.Root.Port}/a"))).ShouldBe(
            SourceTrouble.Inside
        );
        _site.Asked.ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        await _guest.DisposeAsync();
        await _site.DisposeAsync();
    }

    private static PageAnswer.Read Read(PageAnswer answer) =>
        answer.ShouldBeOfType<PageAnswer.Read>();

    private static SourceTrouble Why(PageAnswer answer) =>
        answer.ShouldBeOfType<PageAnswer.Refused>().Why;
}
