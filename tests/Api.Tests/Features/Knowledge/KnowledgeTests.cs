using System.Net;
using System.Net.Http.Json;
using System.Text;
using iHanoi.Api.Features.Knowledge;

namespace iHanoi.Api.Tests.Features.Knowledge;

public sealed class KnowledgeTests(IHanoiApp app) : IClassFixture<IHanoiApp>
{
    [Theory]
    [InlineData("/kb")]
    [InlineData("/kb/add")]
    [InlineData("/kb/try")]
    [InlineData("/api/knowledge")]
    public async Task Only_an_admin_opens_the_knowledge_base(string path)
    {
        var address = new Uri(path, UriKind.Relative);
        using var anyone = app.Anyone();
        using var lan = await app.AsAsync(IHanoiApp.Lan);
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);

        (await anyone.GetAsync(address)).StatusCode.ShouldBeOneOf(
            HttpStatusCode.Found,
            HttpStatusCode.Unauthorized
        );
        (await lan.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await minh.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await hoa.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_withdrawn_document_leaves_the_search_and_comes_back_by_undo()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        await Uploading.AddAsync(
            hoa,
            ("phao-hoa.md", "# Điểm bắn pháo hoa\n\nBắn pháo hoa tại hồ Văn Quán.")
        );
        var id = await IdOfAsync(hoa, "phao hoa");
        const string Try = "/kb/try?q=ban+phao+hoa+o+dau&mode=Lexical";

        (await hoa.GetStringAsync(Try)).ShouldContain("hồ Văn Quán");
        (await hoa.GetStringAsync($"/kb/withdraw/{id}")).ShouldContain("không dùng");
        using var withdrawn = await hoa.PostFormAsync($"/kb/withdraw/{id}", $"/kb/withdraw/{id}");
        var page = await hoa.GetStringAsync(withdrawn.Headers.Location!.ToString());
        page.ShouldContain("Hoàn tác");
        (await hoa.GetStringAsync(Try)).ShouldNotContain("hồ Văn Quán");
        (await hoa.GetStringAsync("/kb?state=withdrawn")).ShouldContain("Điểm bắn pháo hoa");

        await hoa.PostFormAsync(withdrawn.Headers.Location!.ToString(), $"/kb/publish/{id}");
        (await hoa.GetStringAsync(Try)).ShouldContain("hồ Văn Quán");
    }

    [Fact]
    public async Task Programs_are_told_states_and_readers_in_words()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        await Uploading.AddAsync(hoa, ("loi-noi.md", "# Lời nói\n\nVăn bản cho chương trình đọc."));

        var answer = await hoa.GetStringAsync("/api/knowledge?q=loi+noi");

        answer.ShouldContain("\"state\":\"Published\"");
        answer.ShouldContain("\"audience\":\"Public\"");
    }

    [Fact]
    public async Task The_list_is_searched_without_marks_and_filtered_by_validity()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        await Uploading.AddAsync(
            hoa,
            (
                "cu.md",
                "---\nid: cu\ntitle: \"Giá vé cũ\"\nkind: fact\nexpires: 2020-01-01\n---\n\n# Giá vé cũ\n\nVé 5.000 đồng."
            )
        );

        (await hoa.GetStringAsync("/kb?q=gia+ve+cu")).ShouldContain("Giá vé cũ");
        (await hoa.GetStringAsync("/kb?holds=yes")).ShouldNotContain("Giá vé cũ");
        (await hoa.GetStringAsync("/kb?holds=no&kind=fact")).ShouldContain("Giá vé cũ");
        (await hoa.GetStringAsync("/kb/try?q=gia+ve+cu")).ShouldNotContain("Vé 5.000 đồng.");
    }

    [Fact]
    public async Task Two_ways_to_search_stand_side_by_side_and_each_hit_tells_both_ranks()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        await Uploading.AddAsync(
            hoa,
            ("cay-xanh.md", "# Chặt hạ cây xanh\n\nXin phép chặt hạ cây xanh đô thị."),
            ("cong-vien.md", "# Công viên\n\nGiờ mở cửa công viên cây xanh.")
        );

        var page = WebUtility.HtmlDecode(
            await hoa.GetStringAsync(
                "/kb/search?q=chat+ha+cay+xanh&mode=Lexical&mode2=Dense&restore2=off"
            )
        );

        page.ShouldContain("Cấu hình A: Theo chữ");
        page.ShouldContain("Cấu hình B: Theo nghĩa, không đọc lại chính tả");
        page.ShouldContain("Bên kia");
        page.ShouldContain("Hai bên cùng có");
    }

    [Fact]
    public async Task A_program_uploads_the_bytes_and_changes_the_state()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        using var body = new ByteArrayContent(
            Encoding.UTF8.GetBytes("# Qua API\n\nNội dung qua API.")
        );

        using var put = await hoa.PutAsync(
            new Uri("/api/knowledge/files/qua-api.md?wait=true", UriKind.Relative),
            body
        );
        var id = await IdOfAsync(hoa, "qua api");
        using var changed = await hoa.PutAsJsonAsync(
            "/api/knowledge/state",
            new StateChange(id, "withdrawn")
        );
        using var unknown = await hoa.PutAsJsonAsync(
            "/api/knowledge/state",
            new StateChange("khong-co", "withdrawn")
        );

        put.StatusCode.ShouldBe(HttpStatusCode.OK);
        changed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await hoa.GetStringAsync($"/api/knowledge/documents/{id}")).ShouldContain("API");
    }

    private static async Task<string> IdOfAsync(HttpClient client, string words)
    {
        using var found = System.Text.Json.JsonDocument.Parse(
            await client.GetStringAsync($"/api/knowledge?q={Uri.EscapeDataString(words)}")
        );

        return found.RootElement[0].GetProperty("id").GetString()!;
    }
}
