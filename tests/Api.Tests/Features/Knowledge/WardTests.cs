using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace iHanoi.Api.Tests.Features.Knowledge;

/// <summary>Documents of one ward, on the pages and for programs: Láng is 00199, Hoàn Kiếm 00070.</summary>
public sealed class WardTests(IHanoiApp app) : IClassFixture<IHanoiApp>
{
    private const string Asked = "q=trong+xe+dap+dien+cong+cho&mode=Lexical";

    [Fact]
    public async Task A_search_of_a_ward_finds_its_own_documents_and_the_citys()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        await AddAsync(hoa);

        var ofLang = await FoundAsync(hoa, "&ward=00199");
        var ofHoanKiem = await FoundAsync(hoa, "&ward=00070");

        ofLang.ShouldBe(["xe-cua-lang", "xe-ca-thanh-pho"], ignoreOrder: true);
        ofHoanKiem.ShouldBe(["xe-ca-thanh-pho"]);
        (await FoundAsync(hoa, "&ward=")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_playground_has_a_field_for_the_ward_and_says_whose_each_passage_is()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        await AddAsync(hoa);

        var ofLang = await PageAsync(hoa, $"/kb/search?{Asked}&ward=00199");
        var ofHoanKiem = await PageAsync(hoa, $"/kb/search?{Asked}&ward=00070&lang=en");

        ofLang.ShouldContain("<option value=\"00199\" selected>Phường Láng</option>");
        ofLang.ShouldContain("dành cho: Phường Láng");
        ofLang.ShouldContain("dành cho: Toàn thành phố");
        ofHoanKiem.ShouldNotContain("for: Lang");
        ofHoanKiem.ShouldContain("for: The whole city");
    }

    [Fact]
    public async Task A_ward_there_is_not_is_refused_in_words_and_for_programs()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);

        var page = await PageAsync(hoa, $"/kb/search?{Asked}&ward=99999");
        using var answer = await hoa.GetAsync(
            new Uri($"/api/knowledge/search?{Asked}&ward=99999", UriKind.Relative)
        );

        page.ShouldContain("“99999” không phải mã của phường, xã nào");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("type").GetString().ShouldBe("urn:ihanoi:problem:ward-unknown");
        problem.GetProperty("detail").GetString()!.ShouldContain("“99999”");
        problem.GetProperty("detailEn").GetString()!.ShouldContain("“99999”");
    }

    [Fact]
    public async Task A_documents_pages_and_its_answer_for_programs_say_whose_it_is()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        await AddAsync(hoa);

        var curated = await PageAsync(hoa, "/kb/xe-cua-lang");
        var seen = await PageAsync(hoa, "/sources/xe-cua-lang");
        var told = await hoa.GetStringAsync("/api/knowledge/documents/xe-cua-lang");

        curated.ShouldContain("<dt>Phường, xã</dt><dd>Phường Láng");
        seen.ShouldContain("<dt>Phường, xã</dt><dd>Phường Láng");
        told.ShouldContain("\"wards\":[\"00199\"]");
    }

    [Fact]
    public async Task The_description_for_programs_tells_what_the_ward_of_a_search_does()
    {
        var described = await app.CreateClient().GetStringAsync("/openapi/v1.json");

        described.ShouldContain("only documents of this ward and of the whole city");
    }

    [Fact]
    public async Task The_wards_chosen_on_the_form_are_those_of_the_document()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        var text = Encoding.UTF8.GetBytes("# Lịch tiếp dân\n\nTiếp dân sáng thứ Năm hằng tuần.");

        var empty = await PageAsync(hoa, "/kb/add");
        using var sent = await Uploading.PostAsync(
            hoa,
            ["00226", "00199"],
            ("lich-tiep-dan.md", text)
        );
        var batch = await Uploading.WaitAsync(hoa, sent.Headers.Location!.ToString());
        var id = batch.GetProperty("files")[0].GetProperty("documentId").GetString();

        Regex.Count(empty, "type=\"checkbox\" name=\"wards\"").ShouldBe(126);
        batch.GetProperty("wards").GetArrayLength().ShouldBe(2);
        (await PageAsync(hoa, sent.Headers.Location!.ToString())).ShouldContain("Phường Láng");
        (await hoa.GetStringAsync($"/api/knowledge/documents/{id}")).ShouldContain(
            "\"wards\":[\"00199\",\"00226\"]"
        );
    }

    [Fact]
    public async Task A_form_with_a_ward_there_is_not_keeps_nothing_and_says_so()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);

        using var sent = await Uploading.PostAsync(
            hoa,
            ["00199", "12"],
            ("sai-phuong.md", Encoding.UTF8.GetBytes("# Sai\n\nKhông được lưu."))
        );
        var page = WebUtility.HtmlDecode(await sent.Content.ReadAsStringAsync());

        sent.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.ShouldContain("Có mã không phải của phường, xã nào");
        page.ShouldContain("value=\"00199\" checked");
    }

    [Theory]
    [InlineData("wards=00199&wards=00226", HttpStatusCode.OK, "\"outcome\":\"Written\"")]
    [InlineData("wards=00000", HttpStatusCode.BadRequest, "urn:ihanoi:problem:ward-unknown")]
    public async Task Programs_state_the_wards_beside_the_file(
        string wards,
        HttpStatusCode status,
        string said
    )
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        using var body = new StringContent("# Loa phường\n\nLoa phát lúc 6 giờ.");

        using var answer = await hoa.PutAsync(
            new Uri($"/api/knowledge/files/loa.md?wait=true&{wards}", UriKind.Relative),
            body
        );

        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(said);
    }

    private static async Task<string> PageAsync(HttpClient client, string address) =>
        WebUtility.HtmlDecode(await client.GetStringAsync(address));

    private static async Task<IReadOnlyList<string>> FoundAsync(HttpClient hoa, string ward)
    {
        using var found = JsonDocument.Parse(
            await hoa.GetStringAsync($"/api/knowledge/search?{Asked}{ward}")
        );

        return
        [
            .. found
                .RootElement.EnumerateArray()
                .Select(passage => passage.GetProperty("document").GetProperty("id").GetString()!)
                .Where(id => id.StartsWith("xe-", StringComparison.Ordinal))
                .Distinct(),
        ];
    }

    private static Task<string> AddAsync(HttpClient hoa) =>
        Uploading.AddAsync(
            hoa,
            (
                "xe-cua-lang.md",
                "---\nid: xe-cua-lang\ntitle: \"Trông xe đạp điện ở cổng chợ\"\nkind: guide\nwards: [\"00199\"]\n---\n\n# Trông xe đạp điện ở cổng chợ\n\nCổng chợ trông xe đạp điện đến 20 giờ."
            ),
            (
                "xe-ca-thanh-pho.md",
                "---\nid: xe-ca-thanh-pho\ntitle: \"Trông xe đạp điện ở cổng chợ\"\nkind: guide\n---\n\n# Trông xe đạp điện ở cổng chợ\n\nCổng chợ trông xe đạp điện đến 18 giờ."
            )
        );
}
