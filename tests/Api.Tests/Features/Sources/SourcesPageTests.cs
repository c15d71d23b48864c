using System.Net;
using System.Net.Http.Json;
using iHanoi.Api.Features.Sources;
using iHanoi.Civic.Knowledge;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Api.Tests.Features.Sources;

/// <summary>What an admin does with web sources, on the page and through the API.</summary>
public sealed class SourcesPageTests : IAsyncLifetime
{
    private Town _town = null!;

    public async ValueTask InitializeAsync() => _town = await Town.OpenAsync();

    [Fact]
    public async Task A_source_is_added_on_the_page_after_its_address_was_asked()
    {
        _town.Site.Sitemap("/a").Page("/a", "A", "Phí 2.000 đồng.");
        (await TextAsync("/kb/sources")).ShouldContain("Chưa có nguồn nào.");

        using var added = await PostAsync(_town.Site.At("/sitemap.xml").ToString());
        using var twice = await PostAsync(_town.Site.At("/sitemap.xml").ToString());

        added.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await TextAsync(added.Headers.Location!.ToString())).ShouldContain("Mỗi tuần");
        twice.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility
            .HtmlDecode(await twice.Content.ReadAsStringAsync())
            .ShouldContain("Nguồn này đã có trong danh sách.");
    }

    [Theory]
    [InlineData("ftp://hanoi.example/rss", "không phải địa chỉ http(s) đầy đủ")]
    [InlineData("http://127.0.0.1:9/rss", "mạng nội bộ")]
    [InlineData("/trang", "không phải bản tin RSS, Atom hay sơ đồ trang web")]
    [InlineData("/khong-co", "trang không còn (404)")]
    public async Task An_address_that_is_no_source_is_turned_away_and_kept_in_the_form(
        string address,
        string why
    )
    {
        _town.Site.Page("/trang", "Trang chủ", "Chào.");
        var typed = address.StartsWith('/') ? _town.Site.At(address).ToString() : address;

        using var answer = await PostAsync(typed);

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        html.ShouldContain(why);
        html.ShouldContain($"value=\"{typed}\"");
    }

    [Fact]
    public async Task A_source_has_one_visit_at_a_time()
    {
        var open = new TaskCompletionSource();
        _town.Site.Sitemap("/a").Answer("/a", _ => open.Task);
        var source = await _town.AddAsync();

        using var second = await _town.Hoa.PutAsync(
            $"/api/knowledge/sources/{source.Id}/visit",
            null
        );
        var page = await TextAsync($"/kb/sources/{source.Id}?refused=source-under-way");
        open.SetResult();

        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await second.Content.ReadAsStringAsync()).ShouldContain("source-under-way");
        page.ShouldContain("Nguồn này đang được đọc.");
        await _town.VisitedAsync(source.Id);
    }

    [Fact]
    public async Task A_source_is_paused_resumed_and_has_its_pace_changed()
    {
        _town.Site.Sitemap();
        var source = await _town.AddAsync();
        var page = $"/kb/sources/{source.Id}";

        await _town.Hoa.PostFormAsync(page, $"{page}/pause");
        (await TextAsync(page)).ShouldContain("Đang tạm dừng");
        await _town.Hoa.PostFormAsync(page, $"{page}/resume");
        await _town.Hoa.PostFormAsync(page, $"{page}/pace", ("pace", "hourly"));

        var changed = await _town.Hoa.GetFromJsonAsync<SourceView>(
            $"/api/knowledge/sources/{source.Id}"
        );
        (changed!.IsPaused, changed.Pace).ShouldBe((false, "hourly"));
    }

    [Fact]
    public async Task To_remove_a_source_is_asked_first_and_its_documents_stay()
    {
        _town.Site.Sitemap("/a").Page("/a", "A", "Phí 2.000 đồng.");
        var source = await _town.AddAsync();
        await _town.VisitedAsync(source.Id);
        var document = (await _town.PageAsync("/a")).DocumentId!;
        var question = $"/kb/sources/{source.Id}/remove";
        (await TextAsync(question)).ShouldContain("Văn bản đã lấy từ nguồn vẫn còn nguyên.");

        using var removed = await _town.Hoa.PostFormAsync(question, question);

        (await TextAsync(removed.Headers.Location!.ToString())).ShouldContain("Đã xóa nguồn.");
        (await _town.App.DbAsync(db => db.WebPages.CountAsync())).ShouldBe(0);
        (
            await _town
                .App.Services.GetRequiredService<IKnowledgeBase>()
                .FindAsync(document, 1, TestContext.Current.CancellationToken)
        ).ShouldNotBeNull();
    }

    [Fact]
    public async Task Programs_are_told_why_as_problems()
    {
        using var refused = await _town.Hoa.PostAsJsonAsync(
            "/api/knowledge/sources",
            new SourcePost { Address = "http://127.0.0.1:9/rss" }
        );
        using var unknown = await _town.Hoa.DeleteAsync(
            $"/api/knowledge/sources/{Guid.CreateVersion7()}"
        );

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("urn:ihanoi:problem:inside");
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_but_an_admin_sees_them()
    {
        using var minh = await _town.App.AsAsync(IHanoiApp.Minh);

        (await minh.GetAsync("/api/knowledge/sources")).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    public async ValueTask DisposeAsync() => await _town.DisposeAsync();

    private Task<HttpResponseMessage> PostAsync(string address) =>
        _town.Hoa.PostFormAsync(
            "/kb/sources",
            "/kb/sources",
            ("address", address),
            ("pace", "weekly")
        );

    private async Task<string> TextAsync(string page) =>
        WebUtility.HtmlDecode(await _town.Hoa.GetStringAsync(page));
}
