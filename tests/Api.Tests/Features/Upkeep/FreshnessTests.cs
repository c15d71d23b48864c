using System.Net;
using System.Text;
using System.Text.Json;
using iHanoi.Api.Features.Upkeep;
using iHanoi.Civic.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Api.Tests.Features.Upkeep;

public sealed class FreshnessTests(IHanoiApp app) : IClassFixture<IHanoiApp>
{
    [Fact]
    public async Task The_board_says_which_documents_need_a_look_and_why()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        await AddAsync("het-han", "expires: 2020-01-01\nowner: \"Phòng Tư pháp\"");
        await AddAsync("con-han", "effective: 2020-01-01");

        var expired = await hoa.GetStringAsync("/kb/freshness?only=expired");
        var all = WebUtility.HtmlDecode(await hoa.GetStringAsync("/kb/freshness"));

        expired.ShouldContain("/kb/het-han");
        expired.ShouldNotContain("/kb/con-han");
        all.ShouldContain("Phòng Tư pháp");
        all.ShouldContain("Chưa được trích dẫn");
        (await hoa.GetStringAsync("/api/knowledge/freshness")).ShouldContain("con-han");
    }

    [Fact]
    public async Task An_address_inside_our_own_network_is_never_asked()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        await AddAsync("nguon-noi-bo", "source: \"http://127.0.0.1:9/trang\"");
        await AddAsync("nguon-chu", "source: \"Sổ tay phòng Một cửa\"");

        using var asked = await hoa.PostFormAsync("/kb/freshness", "/kb/freshness/links");
        asked.StatusCode.ShouldBe(HttpStatusCode.Found);

        (await OutcomeAsync(hoa, "nguon-noi-bo")).ShouldBe("NotAllowed");
        WebUtility
            .HtmlDecode(await hoa.GetStringAsync("/kb/freshness"))
            .ShouldContain("không phải liên kết");
    }

    private async Task AddAsync(string id, string facts)
    {
        var text = $"---\nid: {id}\ntitle: \"Văn bản\"\n{facts}\n---\n\n# Văn bản\n\nNội dung.\n";
        await app
            .Services.GetRequiredService<IKnowledgeBase>()
            .AddAsync(
                new UploadedFile($"{id}.md", Encoding.UTF8.GetBytes(text)),
                TestContext.Current.CancellationToken
            );
    }

    // The job runs beside the test: asked again and again until it is there.
    private static async Task<string?> OutcomeAsync(HttpClient client, string id)
    {
        using var poll = new PeriodicTimer(TimeSpan.FromMilliseconds(100));

        while (true)
        {
            using var board = JsonDocument.Parse(
                await client.GetStringAsync("/api/knowledge/freshness")
            );
            var link = board
                .RootElement.EnumerateArray()
                .Single(row => row.GetProperty("document").GetProperty("id").GetString() == id)
                .GetProperty("link");

            if (link.ValueKind is JsonValueKind.Object)
            {
                return link.GetProperty("outcome").GetString();
            }

            await poll.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
