using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using iHanoi.Api.Features.Publishing;
using iHanoi.Civic.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Api.Tests.Features.Publishing;

public sealed class ReviewTests(WaitingApp waiting) : IClassFixture<WaitingApp>
{
    private const string Binh = "binh@ihanoi.example";

    private readonly IHanoiApp _app = waiting.App;

    [Fact]
    public async Task A_draft_goes_through_a_second_person_and_the_gate_into_answers()
    {
        using var hoa = await _app.AsAsync(IHanoiApp.Hoa);
        using var binh = await _app.AsAsync(Binh);
        using var anyone = _app.Anyone();
        await UploadAsync(hoa, "ve-thang", "Vé tháng 140.000 đồng.");
        await hoa.PutAsJsonAsync(
            "/api/knowledge/checks",
            new CheckQuestionPost("ve-thang", "mua vé tháng hết bao nhiêu tiền")
        );

        using var hidden = await anyone.GetAsync(new Uri("/sources/ve-thang", UriKind.Relative));
        using var own = await hoa.PostFormAsync("/kb/review", "/kb/review", Decide("approve"));
        var told = WebUtility.HtmlDecode(await hoa.GetStringAsync(own.Headers.Location));
        using var approved = await binh.PostFormAsync(
            "/kb/review",
            "/kb/review",
            Decide("approve")
        );
        var done = WebUtility.HtmlDecode(await binh.GetStringAsync(approved.Headers.Location));
        using var asked = await binh.PostFormAsync(
            "/kb/review",
            "/kb/gate",
            ("id", "ve-thang"),
            ("version", "1")
        );
        await FinishedAsync(binh, asked.Headers.Location!.ToString());
        var page = WebUtility.HtmlDecode(await binh.GetStringAsync(asked.Headers.Location));

        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        told.ShouldContain("xin nhờ một đồng nghiệp khác duyệt");
        done.ShouldContain("Kiểm tra và đưa vào trả lời");
        page.ShouldContain("Đạt.");
        page.ShouldContain("nDCG@10 với bản mới");
        (await anyone.GetStringAsync("/sources/ve-thang")).ShouldContain("140.000");
        (await binh.GetStringAsync("/kb/ve-thang")).ShouldContain("Đỗ Quốc Bình");
    }

    [Fact]
    public async Task A_draft_is_sent_back_with_its_reason_and_leaves_the_queue()
    {
        using var hoa = await _app.AsAsync(IHanoiApp.Hoa);
        using var binh = await _app.AsAsync(Binh);
        await UploadAsync(hoa, "gio-lam-viec", "Làm việc từ 8 giờ.");

        using var mute = await binh.PutAsJsonAsync("/api/knowledge/review", SendBack(why: null));
        using var sent = await binh.PutAsJsonAsync(
            "/api/knowledge/review",
            SendBack("Thiếu giờ nghỉ trưa")
        );

        mute.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        sent.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await binh.GetStringAsync("/api/knowledge/review")).ShouldNotContain("gio-lam-viec");
        WebUtility
            .HtmlDecode(await hoa.GetStringAsync("/kb/gio-lam-viec"))
            .ShouldContain("Thiếu giờ nghỉ trưa");
    }

    [Fact]
    public async Task A_draft_shows_what_it_would_change()
    {
        using var hoa = await _app.AsAsync(IHanoiApp.Hoa);
        using var binh = await _app.AsAsync(Binh);
        var knowledge = _app.Services.GetRequiredService<IKnowledgeBase>();
        await knowledge.AddAsync(
            new UploadedFile("f.md", Encoding.UTF8.GetBytes(File("le-phi", "Lệ phí: 7.000 đồng."))),
            TestContext.Current.CancellationToken
        );
        await UploadAsync(hoa, "le-phi", "Lệ phí: 9.000 đồng.");

        var queue = await binh.GetStringAsync("/kb/review");
        var page = WebUtility.HtmlDecode(
            await binh.GetStringAsync("/kb/compare/le-phi?before=1&after=2")
        );
        using var json = await binh.GetAsync(
            new Uri("/api/knowledge/compare/le-phi?before=1&after=2", UriKind.Relative)
        );

        queue.ShouldContain("/kb/compare/le-phi?before=1&amp;after=2");
        page.ShouldContain("<td>7.000 đồng</td><td>9.000 đồng</td>");
        page.ShouldContain("</span>7.000</del>");
        json.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await hoa.GetStringAsync("/kb/try?q=le+phi")).ShouldNotContain("9.000");
    }

    [Fact]
    public async Task The_gate_of_a_draft_is_refused_with_a_stable_type()
    {
        using var hoa = await _app.AsAsync(IHanoiApp.Hoa);
        await UploadAsync(hoa, "chua-duyet", "Chưa ai duyệt.");

        using var answer = await hoa.PutAsJsonAsync(
            "/api/knowledge/gate",
            new VersionPost("chua-duyet", 1)
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("urn:ihanoi:problem:not-reviewed");
    }

    [Theory]
    [InlineData("/kb/review")]
    [InlineData("/kb/compare/ve-thang")]
    [InlineData("/api/knowledge/review")]
    [InlineData("/api/knowledge/checks")]
    public async Task Only_an_admin_sees_what_waits(string path)
    {
        using var minh = await _app.AsAsync(IHanoiApp.Minh);

        using var answer = await minh.GetAsync(new Uri(path, UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static (string, string)[] Decide(string decision) =>
        [("id", "ve-thang"), ("version", "1"), ("decision", decision)];

    private static ReviewPost SendBack(string? why) =>
        new()
        {
            Id = "gio-lam-viec",
            Version = 1,
            Decision = "send-back",
            Why = why,
        };

    private static async Task UploadAsync(HttpClient client, string id, string text)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(File(id, text)));
        using var put = await client.PutAsync(
            new Uri($"/api/knowledge/files/{id}.md?wait=true", UriKind.Relative),
            body
        );
        put.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static string File(string id, string text) =>
        $"---\nid: {id}\ntitle: \"Văn bản {id}\"\n---\n\n# Văn bản {id}\n\n{text}\n";

    // The job runs beside the test: asked again and again until it is there.
    private static async Task FinishedAsync(HttpClient client, string page)
    {
        using var poll = new PeriodicTimer(TimeSpan.FromMilliseconds(50));

        while (true)
        {
            using var run = JsonDocument.Parse(
                await client.GetStringAsync($"/api/knowledge{page["/kb".Length..]}")
            );

            if (run.RootElement.GetProperty("result").ValueKind is not JsonValueKind.Null)
            {
                return;
            }

            await poll.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
