using System.Net;
using System.Net.Http.Json;
using iHanoi.Api.Features.Scans;
using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion;
using iHanoi.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Tests.Features.Scans;

/// <summary>Pages that the machine doubts, on the page where people read them.</summary>
public sealed class ScansPageTests : IDisposable
{
    // A machine that is never sure.
    private readonly IHanoiApp _app = new()
    {
        Replace = services =>
            services.AddSingleton(
                Options.Create(new ReadingOptions { SurePage = 1, Isolated = false })
            ),
    };

    [Fact]
    public async Task A_person_reads_a_page_beside_its_picture_and_it_is_found()
    {
        using var hoa = await _app.AsAsync(IHanoiApp.Hoa);
        var waiting = await ScanAsync();
        var page = WebUtility.HtmlDecode(await hoa.GetStringAsync(ScanAddress.List));
        using var picture = await hoa.GetAsync(ScanAddress.Picture(waiting.Page));

        using var done = await hoa.PostFormAsync(
            ScanAddress.List,
            ScanAddress.Settle(waiting.Page),
            ("text", "Phí gửi xe đạp là 2.000 đồng.")
        );

        page.ShouldContain("gui-xe.png, trang 1");
        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        WebUtility
            .HtmlDecode(await hoa.GetStringAsync(done.Headers.Location))
            .ShouldContain("Đã ghi nội dung trang vào văn bản.");
        (await hoa.GetStringAsync($"/kb/{waiting.DocumentId}")).ShouldContain("2.000");
    }

    [Fact]
    public async Task To_leave_a_page_out_is_asked_first()
    {
        using var hoa = await _app.AsAsync(IHanoiApp.Hoa);
        var waiting = await ScanAsync();

        using var emptied = await hoa.PostFormAsync(
            ScanAddress.List,
            ScanAddress.Settle(waiting.Page),
            ("text", " ")
        );
        emptied.Headers.Location!.ToString().ShouldBe(ScanAddress.LeaveOut(waiting.Page));
        await hoa.PostFormAsync(
            ScanAddress.LeaveOut(waiting.Page),
            ScanAddress.LeaveOut(waiting.Page)
        );

        (await hoa.GetFromJsonAsync<WaitingPage[]>("/api/knowledge/scans"))!.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_but_an_admin_sees_them()
    {
        using var minh = await _app.AsAsync(IHanoiApp.Minh);

        (await minh.GetAsync("/api/knowledge/scans")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    public void Dispose() => _app.Dispose();

    private async Task<WaitingPage> ScanAsync()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/tesseract"), "Tesseract is not installed.");
        var scan = AScan.Saying("Phí gửi xe đạp là 2.000 đồng một lượt.").Png();
        var cancelled = TestContext.Current.CancellationToken;
        await _app
            .Services.GetRequiredService<IKnowledgeBase>()
            .AddAsync(new UploadedFile("gui-xe.png", scan), null, cancelled);

        return (
            await _app.Services.GetRequiredService<IScanReview>().WaitingAsync(cancelled)
        ).Single();
    }
}
