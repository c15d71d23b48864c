using System.Net;
using iHanoi.Api.Data;
using iHanoi.Api.Features.Sources;
using iHanoi.Api.Jobs;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Civic.Knowledge.Sources;
using iHanoi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace iHanoi.Api.Tests.Features.Sources;

/// <summary>A source from its first visit on, against a real server.</summary>
public sealed class VisitSourceTests : IAsyncLifetime
{
    private Town _town = null!;

    private ASite Site => _town.Site;

    public async ValueTask InitializeAsync() => _town = await Town.OpenAsync();

    [Fact]
    public async Task New_pages_become_drafts_of_who_added_the_source_and_nothing_is_published()
    {
        Site.Sitemap("/a", "/cam/b", "/mat")
            .Says("/robots.txt", "User-agent: *\nDisallow: /cam", "text/plain")
            .Page("/a", "Phí trông giữ xe", "Phí trông giữ xe đạp là 2.000 đồng.");

        var source = await _town.AddAsync();
        var visit = await _town.VisitedAsync(source.Id);

        visit.State.ShouldBe(VisitState.Done);
        (visit.New, visit.Robots, visit.Gone, visit.Done).ShouldBe((1, 1, 1, 3));
        Site.Asked.ShouldNotContain("/cam/b");
        var waiting = (await WaitingAsync()).ShouldHaveSingleItem();
        waiting.Title.ShouldBe("Phí trông giữ xe");
        waiting.Author!.Name.ShouldBe(source.By);
        waiting.Published.ShouldBeNull();
        var page = WebUtility.HtmlDecode(
            await _town.Hoa.GetStringAsync($"/kb/sources/{source.Id}")
        );
        page.ShouldContain("Trang không cho đọc (robots.txt)");
        page.ShouldContain("Không còn ở nguồn");
    }

    [Fact]
    public async Task Only_what_changed_is_read_again()
    {
        Site.Sitemap("/a", "/b")
            .SaysTagged("/a", "<main><h1>A</h1><p>Phí 2.000 đồng.</p></main>", "v1")
            .Page("/b", "B", "Giờ làm việc 8 giờ.");
        var source = await _town.AddAsync();
        (await _town.VisitedAsync(source.Id)).New.ShouldBe(2);

        var second = await _town.VisitAgainAsync(source.Id);
        Site.SaysTagged("/a", "<main><h1>A</h1><p>Phí 3.000 đồng.</p></main>", "v2");
        var third = await _town.VisitAgainAsync(source.Id);

        (second.Unchanged, second.Done).ShouldBe((2, 2));
        (third.Changed, third.Unchanged).ShouldBe((1, 1));
        (await _town.PageAsync("/a")).Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_page_that_is_no_longer_listed_or_there_keeps_its_document()
    {
        Site.Sitemap("/a", "/b").Page("/a", "A", "Phí 2.000 đồng.").Page("/b", "B", "Lịch trực.");
        var source = await _town.AddAsync();
        await _town.VisitedAsync(source.Id);

        Site.Sitemap("/b").Fails("/b", 410);
        await _town.VisitAgainAsync(source.Id);

        (await _town.PageAsync("/a")).IsListed.ShouldBeFalse();
        (await _town.PageAsync("/b")).Outcome.ShouldBe(PageOutcome.Gone);
        (await WaitingAsync()).Count.ShouldBe(2, "a person decides about the documents");
        WebUtility
            .HtmlDecode(await _town.Hoa.GetStringAsync("/kb/sources"))
            .ShouldContain("2 trang không còn ở nguồn");
    }

    [Fact]
    public async Task A_list_that_fails_leaves_what_is_known_as_it_was()
    {
        Site.Sitemap("/a").Page("/a", "A", "Phí 2.000 đồng.");
        var source = await _town.AddAsync();
        await _town.VisitedAsync(source.Id);

        Site.Fails("/sitemap.xml", 503);
        var visit = await _town.VisitAgainAsync(source.Id);

        (visit.State, visit.Trouble, visit.Status).ShouldBe(
            (VisitState.Refused, SourceTrouble.Failing, 503)
        );
        (await _town.PageAsync("/a")).IsListed.ShouldBeTrue();
        WebUtility
            .HtmlDecode(await _town.Hoa.GetStringAsync("/kb/sources"))
            .ShouldContain("máy chủ báo lỗi (503)");
    }

    [Fact]
    public async Task A_visit_that_was_killed_goes_on_with_the_page_that_was_next()
    {
        using var killed = new CancellationTokenSource();
        Site.Sitemap("/a", "/b")
            .Page("/a", "A", "Phí 2.000 đồng.")
            .Answer("/b", _ => killed.CancelAsync());
        var visit = await PromiseWithoutJobAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync(visit, killed.Token));
        Site.Page("/b", "B", "Lịch trực.");
        (await RunAsync(visit, CancellationToken.None)).ShouldBeTrue();

        Site.Asked.Count(path => path is "/a").ShouldBe(1);
        var ended = await _town.App.DbAsync(db => db.SourceVisits.SingleAsync(v => v.Id == visit));
        (ended.State, ended.New, ended.Attempts).ShouldBe((VisitState.Done, 2, 2));
    }

    [Fact]
    public async Task A_source_is_visited_again_when_its_time_has_come_and_not_while_it_is_paused()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var town = await Town.OpenAsync(clock);
        town.Site.Sitemap("/a").Page("/a", "A", "Phí 2.000 đồng.");
        var source = await town.AddAsync();
        await town.VisitedAsync(source.Id);

        await town.App.DbAsync(db => SetPausedAsync(db, true));
        clock.Advance(TimeSpan.FromHours(25));
        (await DueAsync(town)).ShouldBeEmpty();
        await town.App.DbAsync(db => SetPausedAsync(db, false));

        var again = await Eventually.AsyncOf(async () =>
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            var visits = await town.App.DbAsync(db => db.SourceVisits.ToListAsync());
            return visits.Count is 2 && visits.TrueForAll(visit => visit.IsOver) ? visits : null;
        });
        again.ShouldAllBe(visit => visit.State == VisitState.Done);
    }

    public async ValueTask DisposeAsync() => await _town.DisposeAsync();

    private static Task<int> SetPausedAsync(CityDb db, bool paused) =>
        db.WebSources.ExecuteUpdateAsync(set => set.SetProperty(row => row.IsPaused, paused));

    private static async Task<IReadOnlyList<Guid>> DueAsync(Town town)
    {
        await using var scope = town.App.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<SourceBook>()
            .DueAsync(TestContext.Current.CancellationToken);
    }

    private Task<IReadOnlyList<WaitingVersion>> WaitingAsync() =>
        _town
            .App.Services.GetRequiredService<IPublishing>()
            .WaitingAsync(TestContext.Current.CancellationToken);

    private async Task<bool> RunAsync(Guid visit, CancellationToken cancellationToken)
    {
        await using var scope = _town.App.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredKeyedService<IJobWork>(VisitSource.Kind)
            .RunAsync(visit, cancellationToken);
    }

    private Task<Guid> PromiseWithoutJobAsync() =>
        _town.App.DbAsync(async db =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var visit = new SourceVisit
            {
                Id = Guid.CreateVersion7(),
                SourceId = Guid.CreateVersion7(),
                AskedAt = now,
                State = VisitState.Waiting,
            };
            db.WebSources.Add(
                new WebSource
                {
                    Id = visit.SourceId,
                    Address = Site.At("/sitemap.xml").AbsoluteUri,
                    Kind = SourceKind.Sitemap,
                    PersonId = "hoa",
                    PersonName = "Hoa",
                    AddedAt = now,
                    Pace = VisitPace.Daily,
                    NextVisitAt = now.AddDays(1),
                    VisitId = visit.Id,
                }
            );
            db.SourceVisits.Add(visit);
            await db.SaveChangesAsync();
            return visit.Id;
        });
}
