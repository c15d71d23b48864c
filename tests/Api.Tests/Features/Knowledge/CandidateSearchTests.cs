using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using iHanoi.Api.Features.Knowledge;
using iHanoi.Api.Tests.Features.Publishing;

namespace iHanoi.Api.Tests.Features.Knowledge;

/// <summary>The playground with a version that waits: what readers would find if it were published.</summary>
public sealed class CandidateSearchTests(WaitingApp waiting) : IClassFixture<WaitingApp>
{
    private const string Asked = "q=gui+xe+dap&mode=Lexical";

    [Fact]
    public async Task The_index_as_it_would_be_stands_beside_the_index_as_it_is()
    {
        using var hoa = await waiting.App.AsAsync(IHanoiApp.Hoa);
        await DraftAsync(hoa);

        var plain = WebUtility.HtmlDecode(await hoa.GetStringAsync($"/kb/search?{Asked}"));
        var compared = WebUtility.HtmlDecode(
            await hoa.GetStringAsync($"/kb/search?{Asked}&candidate=gui-xe-dap@1")
        );

        plain.ShouldContain("Như khi đưa vào: Gửi xe đạp – bản 1");
        plain.ShouldNotContain("Gửi xe đạp hai nghìn đồng");
        compared.ShouldContain("B là chỉ mục như khi có thêm văn bản “Gửi xe đạp” (bản 1)");
        compared.ShouldContain("+ Mới");
        compared.ShouldContain("Gửi xe đạp hai nghìn đồng");
        compared.ShouldContain("B: mới 1");
    }

    [Fact]
    public async Task The_comparison_is_read_in_English_and_linked_from_the_review_queue()
    {
        using var hoa = await waiting.App.AsAsync(IHanoiApp.Hoa);
        await DraftAsync(hoa);
        (await hoa.GetStringAsync("/kb/review")).ShouldContain(
            "/kb/search?candidate=gui-xe-dap%401"
        );

        var page = WebUtility.HtmlDecode(
            await hoa.GetStringAsync($"/kb/search?{Asked}&candidate=gui-xe-dap%401&lang=en")
        );

        page.ShouldContain("B is the index with the document “Gửi xe đạp” (version 1) added");
        page.ShouldContain("index with the waiting version");
    }

    [Theory]
    [InlineData("embedded/vi-en/8", true)]
    [InlineData("qdrant/ihanoi/7", false)]
    public void Readers_of_another_engine_are_told_apart(string readers, bool isOne) =>
        TryCandidate.IsOneEngine("embedded/vi-en/7", readers).ShouldBe(isOne);

    [Fact]
    public async Task A_program_searches_the_candidate_and_hears_why_not()
    {
        using var hoa = await waiting.App.AsAsync(IHanoiApp.Hoa);
        await DraftAsync(hoa);
        var api = $"/api/knowledge/search?{Asked}";

        var now = await hoa.GetFromJsonAsync<JsonElement[]>(api);
        var then = await hoa.GetFromJsonAsync<JsonElement[]>($"{api}&candidate=gui-xe-dap@1");

        now!.ShouldAllBe(passage => !passage.GetRawText().Contains("gui-xe-dap"));
        then![0].GetRawText().ShouldContain("gui-xe-dap");
        await RefusedAsync(hoa, $"{api}&candidate=gui-xe-dap@7", 404, "version-not-found");
        await RefusedAsync(hoa, $"{api}&candidate=gui-xe-dap", 404, "version-not-found");
    }

    [Fact]
    public async Task A_candidate_that_waits_no_longer_is_refused_on_the_page_and_to_programs()
    {
        using var hoa = await waiting.App.AsAsync(IHanoiApp.Hoa);
        await Uploading.AddAsync(
            hoa,
            ("tra-lai.md", "---\nid: tra-lai\n---\n\n# Trả lại\n\nBản này bị trả lại.")
        );
        await hoa.PutAsJsonAsync(
            "/api/knowledge/review",
            new
            {
                id = "tra-lai",
                version = 1,
                decision = "send-back",
                why = "Sai",
            }
        );

        await RefusedAsync(
            hoa,
            "/api/knowledge/search?q=tra+lai&candidate=tra-lai@1",
            409,
            "not-waiting"
        );
        WebUtility
            .HtmlDecode(await hoa.GetStringAsync("/kb/search?q=tra+lai&candidate=tra-lai@1"))
            .ShouldContain("Bản này đã có người xem xét rồi.");
    }

    private static async Task RefusedAsync(HttpClient hoa, string address, int status, string type)
    {
        using var answer = await hoa.GetAsync(new Uri(address, UriKind.Relative));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        ((int)answer.StatusCode).ShouldBe(status);
        problem.GetProperty("type").GetString().ShouldBe($"urn:ihanoi:problem:{type}");
        problem.GetProperty("detailEn").GetString().ShouldNotBeNullOrEmpty();
    }

    private static Task<string> DraftAsync(HttpClient hoa) =>
        Uploading.AddAsync(
            hoa,
            (
                "gui-xe-dap.md",
                "---\nid: gui-xe-dap\n---\n\n# Gửi xe đạp\n\nGửi xe đạp hai nghìn đồng."
            )
        );
}
