using System.Net;
using System.Text;
using iHanoi.Api.Features.Upkeep;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace iHanoi.Api.Tests.Features.Upkeep;

/// <summary>The weekly round of links, which begins by itself.</summary>
public sealed class LinkRoundTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_first_round_begins_by_itself_and_the_board_says_when_it_was()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var app = new IHanoiApp { Clock = clock };
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        await AddAsync(app);
        var before = WebUtility.HtmlDecode(await hoa.GetStringAsync("/kb/freshness"));
        clock.Advance(TimeSpan.FromMinutes(59));
        (await RoundsAsync(app)).ShouldBe(0, "who only tries the product out asks nothing");

        clock.Advance(TimeSpan.FromHours(7));
        await Eventually.AsyncOf(async () =>
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            var links = await app
                .Services.GetRequiredService<ILinkRecord>()
                .ListAsync(TestContext.Current.CancellationToken);
            return links.Count is 0 ? null : links;
        });

        before.ShouldContain("Chưa hỏi liên kết lần nào");
        await Eventually.AsyncOf(async () =>
            WebUtility
                .HtmlDecode(await hoa.GetStringAsync("/kb/freshness"))
                .Contains("Hỏi liên kết lần gần nhất")
                ? "told"
                : null
        );
        (await hoa.GetStringAsync("/kb/freshness?lang=en")).ShouldContain("next, by itself: from");
    }

    [Fact]
    public async Task Nothing_is_asked_by_itself_where_that_is_switched_off()
    {
        await using var app = new IHanoiApp
        {
            Settings = new Dictionary<string, string> { ["Knowledge:Links:ByItself"] = "false" },
        };
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);

        var page = WebUtility.HtmlDecode(await hoa.GetStringAsync("/kb/freshness"));
        using var asked = await hoa.PutAsync("/api/knowledge/freshness/links", null);

        page.ShouldContain("chỉ hỏi khi có người bấm nút");
        asked.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await asked.Content.ReadAsStringAsync()).ShouldContain("\"next\":null");
    }

    [Fact]
    public void The_next_round_is_a_week_and_some_hours_after_the_last_the_same_wherever_it_is_asked()
    {
        var (one, other) = (Schedule(Start), Schedule(Start.AddHours(5)));

        for (var minute = 0; minute < 100; minute++)
        {
            var last = Start.AddMinutes(minute);
            var late = one.NextAfter(last)!.Value - last - TimeSpan.FromDays(7);
            late.ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromHours(6));
            other.NextAfter(last).ShouldBe(one.NextAfter(last));
        }

        one.NextAfter(null)!.Value.ShouldBeInRange(Start.AddHours(1), Start.AddHours(7));
        other.NextAfter(null).ShouldNotBe(one.NextAfter(null));
    }

    private static LinkSchedule Schedule(DateTimeOffset started) =>
        new(Options.Create(new LinkCheckOptions()), new FakeTimeProvider(started));

    private static Task<FileResult> AddAsync(IHanoiApp app) =>
        app
            .Services.GetRequiredService<IKnowledgeBase>()
            .AddAsync(
                new UploadedFile(
                    "a.md",
                    Encoding.UTF8.GetBytes(
                        "---\nid: a\nsource: \"http://127.0.0.1:9/trang\"\n---\n\n# A\n\nMột.\n"
                    )
                ),
                TestContext.Current.CancellationToken
            );

    private static Task<int> RoundsAsync(IHanoiApp app) =>
        app.DbAsync(db => db.Jobs.CountAsync(job => job.Kind == CheckLinks.Kind));
}
