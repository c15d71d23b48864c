using iHanoi.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Tests.Features.Sources;

/// <summary>A source with more pages than one visit may ask for.</summary>
public sealed class VisitTurnTests : IAsyncLifetime
{
    private const int Pages = 7;
    private const int PagesAVisit = 3;

    private Town _town = null!;

    public async ValueTask InitializeAsync() =>
        _town = await Town.OpenAsync(
            settings: new Dictionary<string, string>
            {
                ["Knowledge:Sources:MostPages"] = $"{PagesAVisit}",
            }
        );

    public async ValueTask DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public async Task Each_visit_goes_on_where_the_last_one_stopped_and_the_order_stays()
    {
        string[] paths = [.. Enumerable.Range(1, Pages).Select(page => $"/trang-{page}")];
        _town.Site.Sitemap(paths);

        foreach (var path in paths)
        {
            _town.Site.Page(path, $"Trang {path}", $"Nội dung của {path}.");
        }

        var source = await _town.AddAsync();
        var first = await _town.VisitedAsync(source.Id);
        var second = await _town.VisitAgainAsync(source.Id);
        var third = await _town.VisitAgainAsync(source.Id);
        var fourth = await _town.VisitAgainAsync(source.Id);
        var fifth = await _town.VisitAgainAsync(source.Id);

        (first.New, second.New, third.New).ShouldBe((3, 3, 1));
        (fourth.New, fifth.New).ShouldBe((0, 0));
        string[] asked =
        [
            .. _town.Site.Asked.Where(path => path.StartsWith("/trang-", StringComparison.Ordinal)),
        ];
        asked.Take(Pages).ShouldBe(paths, "all were asked once before one was asked again");
        asked.ShouldBe([.. Enumerable.Range(0, 5 * PagesAVisit).Select(n => paths[n % Pages])]);
        (
            await _town.App.DbAsync(db => db.WebPages.CountAsync(page => page.AskedAt == null))
        ).ShouldBe(0);
    }
}
