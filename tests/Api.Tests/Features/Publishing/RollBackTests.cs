using System.Net;
using System.Net.Http.Json;
using System.Text;
using iHanoi.Api.Features.Publishing;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Api.Tests.Features.Publishing;

public sealed class RollBackTests(WaitingApp waiting) : IClassFixture<WaitingApp>
{
    private readonly IHanoiApp _app = waiting.App;

    private IKnowledgeBase Knowledge => _app.Services.GetRequiredService<IKnowledgeBase>();

    [Fact]
    public async Task One_click_goes_back_and_one_more_undoes_it()
    {
        using var hoa = await _app.AsAsync(IHanoiApp.Hoa);
        await AddAsync("gia-ve-xe", "Vé 7.000 đồng.");
        await AddAsync("gia-ve-xe", "Vé 9.000 đồng.");

        using var back = await hoa.PostFormAsync(
            "/kb/gia-ve-xe",
            "/kb/rollback",
            ("id", "gia-ve-xe"),
            ("version", "1")
        );
        var page = WebUtility.HtmlDecode(await hoa.GetStringAsync(back.Headers.Location));

        page.ShouldContain("Người đọc đang thấy bản 1.");
        page.ShouldContain("Hoàn tác");
        page.ShouldContain("Lê Thu Hoa");
        (await hoa.GetStringAsync("/sources/gia-ve-xe")).ShouldContain("7.000");

        await hoa.PostFormAsync(
            back.Headers.Location!.ToString(),
            "/kb/rollback",
            ("id", "gia-ve-xe"),
            ("version", Forms.Hidden(page, "version"))
        );
        (await hoa.GetStringAsync("/sources/gia-ve-xe")).ShouldContain("9.000");
    }

    [Fact]
    public async Task A_citation_opens_the_words_it_quoted_whatever_is_published_now()
    {
        using var anyone = _app.Anyone();
        using var hoa = await _app.AsAsync(IHanoiApp.Hoa);
        await AddAsync("gia-gui-xe", "Gửi xe 3.000 đồng.");
        await AddAsync("gia-gui-xe", "Gửi xe 5.000 đồng.");
        const string First = "/sources/gia-gui-xe?version=1&chunk=0";
        const string Second = "/sources/gia-gui-xe?version=2&chunk=0";

        (await anyone.GetStringAsync(First)).ShouldContain("3.000");
        await hoa.PutAsJsonAsync("/api/knowledge/rollback", new VersionPost("gia-gui-xe", 1));

        (await anyone.GetStringAsync(First)).ShouldContain("3.000");
        (await anyone.GetStringAsync(Second)).ShouldContain("5.000");
        (await anyone.GetStringAsync(Second)).ShouldContain("id=\"passage\"");
    }

    [Fact]
    public async Task A_refusal_has_a_stable_type_and_both_languages()
    {
        using var hoa = await _app.AsAsync(IHanoiApp.Hoa);
        await AddAsync("gia-nuoc", "Nước 6.000 đồng.");

        using var same = await hoa.PutAsJsonAsync(
            "/api/knowledge/rollback",
            new VersionPost("gia-nuoc", 1)
        );
        using var none = await hoa.PutAsJsonAsync(
            "/api/knowledge/rollback",
            new VersionPost("gia-nuoc", 9)
        );

        same.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var problem = await same.Content.ReadAsStringAsync();
        problem.ShouldContain("urn:ihanoi:problem:already-so");
        problem.ShouldContain("The document already stands so.");
    }

    [Fact]
    public async Task A_draft_is_no_source_for_anybody_outside()
    {
        using var anyone = _app.Anyone();
        await AddAsync("gia-dien", "Điện 2.000 đồng.");
        await Knowledge.AddAsync(
            File("gia-dien", "Điện 9.999 đồng.") with
            {
                Author = new Curator("ai-do", "Ai Đó"),
            },
            TestContext.Current.CancellationToken
        );

        using var draft = await anyone.GetAsync(
            new Uri("/sources/gia-dien?version=2", UriKind.Relative)
        );

        draft.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<FileResult> AddAsync(string id, string text) =>
        Knowledge.AddAsync(File(id, text), TestContext.Current.CancellationToken);

    private static UploadedFile File(string id, string text) =>
        new(
            $"{id}.md",
            Encoding.UTF8.GetBytes($"---\nid: {id}\ntitle: \"Giá\"\n---\n\n# Giá\n\n{text}\n")
        );
}
