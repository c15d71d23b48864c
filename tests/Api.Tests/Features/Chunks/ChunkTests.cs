using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using iHanoi.Api.Features.Chunks;
using iHanoi.Api.Tests.Features.Knowledge;

namespace iHanoi.Api.Tests.Features.Chunks;

public sealed class ChunkTests(IHanoiApp app) : IClassFixture<IHanoiApp>
{
    private const string Text = """
        # Quy định trông xe

        ## Giá vé

        Xe máy 5.000 đồng. Vé tháng rasmo 100.000 đồng.

        ## Giờ mở cửa

        Từ 6 giờ đến 22 giờ.
        """;

    [Fact]
    public async Task A_chunk_is_switched_off_by_a_form_and_comes_back_by_undo()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        const string Page = "/kb/chunks/tai-lieu/tat-doan.md?version=1";
        const string Try = "/kb/try?q=rasmo&mode=Lexical";
        await Uploading.AddAsync(hoa, ("tat-doan.md", Text));
        (await hoa.GetStringAsync(Try)).ShouldContain("tai-lieu/tat-doan.md@1#0");

        using var off = await hoa.PostFormAsync(
            Page,
            "/kb/chunk/disable",
            ("id", "tai-lieu/tat-doan.md"),
            ("version", "1"),
            ("ordinal", "0")
        );
        var page = await ReadAsync(hoa, off);
        page.ShouldContain("Đã tắt đoạn");
        page.ShouldContain("Bật lại");
        (await hoa.GetStringAsync(Try)).ShouldNotContain("tai-lieu/tat-doan.md@1#0");

        using var undone = await hoa.PostFormAsync(
            Page,
            "/kb/chunk/undo",
            ("id", "tai-lieu/tat-doan.md"),
            ("version", "1"),
            ("edit", "1")
        );
        (await ReadAsync(hoa, undone)).ShouldContain("Đã hoàn tác.");
        (await hoa.GetStringAsync(Try)).ShouldContain("tai-lieu/tat-doan.md@1#0");
    }

    [Fact]
    public async Task The_split_page_offers_the_sentences_and_the_old_chunk_still_opens()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        await Uploading.AddAsync(hoa, ("tach-doan.md", Text.Replace("rasmo", "bamo")));
        const string Split = "/kb/chunk/split?id=tai-lieu%2Ftach-doan.md&version=1&ordinal=0";
        var page = WebUtility.HtmlDecode(await hoa.GetStringAsync(Split));
        page.ShouldContain("Vé tháng bamo");

        using var split = await hoa.PostFormAsync(
            Split,
            "/kb/chunk/split",
            ("id", "tai-lieu/tach-doan.md"),
            ("version", "1"),
            ("ordinal", "0"),
            ("place", Forms.Hidden(page.Replace("type=\"radio\" ", ""), "place"))
        );

        (await ReadAsync(hoa, split)).ShouldContain("Đã tách đoạn.");
        (await hoa.GetStringAsync("/kb/try?q=bamo&mode=Lexical")).ShouldContain("@1#3");
        (
            await hoa.GetStringAsync("/sources/tai-lieu/tach-doan.md?version=1&chunk=0")
        ).ShouldContain("passage");
    }

    [Fact]
    public async Task A_program_edits_and_is_refused_with_a_type()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        await Uploading.AddAsync(hoa, ("gop-doan.md", Text.Replace("rasmo", "gopmo")));
        var first = new ChunkPost
        {
            Id = "tai-lieu/gop-doan.md",
            Version = 1,
            Ordinal = 0,
        };

        using var merged = await hoa.PutAsJsonAsync("/api/knowledge/chunks/merge", first);
        using var again = await hoa.PutAsJsonAsync("/api/knowledge/chunks/merge", first);
        using var nothing = await hoa.PutAsJsonAsync(
            "/api/knowledge/chunks/disable",
            first with
            {
                Id = "khong-co",
            }
        );
        using var list = JsonDocument.Parse(
            await hoa.GetStringAsync("/api/knowledge/chunks/tai-lieu/gop-doan.md")
        );

        merged.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await again.Content.ReadAsStringAsync()).ShouldContain(
            "urn:ihanoi:problem:chunk-not-in-use"
        );
        nothing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        list.RootElement.GetProperty("edits").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Only_an_admin_sees_and_edits_chunks()
    {
        using var minh = await app.AsAsync(IHanoiApp.Minh);

        (await minh.GetAsync(new Uri("/kb/chunks/x", UriKind.Relative))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (
            await minh.PutAsJsonAsync(
                "/api/knowledge/chunks/disable",
                new ChunkPost
                {
                    Id = "x",
                    Version = 1,
                    Ordinal = 0,
                }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<string> ReadAsync(HttpClient client, HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        return WebUtility.HtmlDecode(
            await client.GetStringAsync(answer.Headers.Location!.ToString())
        );
    }
}
