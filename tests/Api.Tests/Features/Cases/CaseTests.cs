using System.Net;
using iHanoi.Api.Data;
using iHanoi.Api.Features.Cases;
using iHanoi.Api.Jobs;
using iHanoi.Api.Tests.Features.Learning;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Cases;
using iHanoi.Civic.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Api.Tests.Features.Cases;

/// <summary>An answered report becomes a case that staff and, when it is public, citizens may be shown.</summary>
public sealed class CaseTests(IHanoiApp app) : IClassFixture<IHanoiApp>
{
    private const string Told =
        "Ổ gà lớn trước số nhà 12 phố Hàng Bạc làm anh Nguyễn Văn Hùng ngã xe, gọi 0912345678.";

    private const string Answer =
        "Ngày 25/11/2026 Sở Xây dựng đã vá ổ gà trước số nhà 12 phố Hàng Bạc, bà Trần Thị Hoa đã xác nhận.";

    [Fact]
    public async Task A_public_answered_report_is_a_case_for_everyone_without_doors_and_names()
    {
        var number = await AnsweredAsync(isPublic: true);

        var found = await Eventually.AsyncOf(() => FindAsync(number, Audience.Public));
        var text = string.Join('\n', found.Select(passage => passage.Chunk.Text));

        text.ShouldContain("Ổ gà lớn trước [số nhà]");
        text.ShouldContain("đã vá ổ gà");
        text.ShouldContain("Nhóm việc: Tiếng ồn");

        foreach (var secret in new[] { "12", "Hùng", "Hoa", "0912" })
        {
            text.Replace(found[0].Document.Source!, "", StringComparison.Ordinal)
                .Split('\n')
                .Where(line => !line.Contains("Gửi ngày", StringComparison.Ordinal))
                .ShouldAllBe(line => !line.Contains(secret, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_case_of_a_report_that_is_not_public_is_for_staff_only()
    {
        var number = await AnsweredAsync(isPublic: false);
        using var citizen = await app.AsAsync(IHanoiApp.Lan);
        using var minh = await app.AsAsync(IHanoiApp.Minh);

        await Eventually.AsyncOf(() => FindAsync(number, Audience.Staff));

        (await FindAsync(number, Audience.Public)).ShouldBeNull();
        (await StatusAsync(citizen, number)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(minh, number)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_case_goes_when_its_answer_is_contested_and_comes_back_changed()
    {
        var number = await AnsweredAsync(isPublic: true);
        using var citizen = app.Anyone();
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        await Eventually.AsyncOf(() => FindAsync(number, Audience.Public));

        await citizen.PostFormAsync($"/r/{number}", $"/r/{number}/contest", ("note", "Vẫn còn"));
        await GoneAsync(number, Audience.Staff);
        (await StatusAsync(minh, number)).ShouldBe(HttpStatusCode.NotFound);

        await ReplyAsync(minh, number, "Ngày 27/11/2026 Sở Xây dựng đã vá lại cả đoạn đường.");
        var back = await Eventually.AsyncOf(() => FindAsync(number, Audience.Public));

        string.Join('\n', back.Select(passage => passage.Chunk.Text)).ShouldContain("vá lại");
    }

    [Fact]
    public async Task Hiding_a_report_hides_its_case_from_citizens()
    {
        var number = await AnsweredAsync(isPublic: true);
        await Eventually.AsyncOf(() => FindAsync(number, Audience.Public));

        await ChangeAsync(number, report => report.IsPublic = false);

        await GoneAsync(number, Audience.Public);
        (await FindAsync(number, Audience.Staff)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Answered_reports_are_looked_through_once_and_again_where_knowledge_was_lost()
    {
        var number = await AnsweredAsync(isPublic: true);
        await Eventually.AsyncOf(() => FindAsync(number, Audience.Public));
        await LoseAsync(number);

        (await FollowAllAsync()).ShouldBeTrue();
        (await FollowAllAsync()).ShouldBeTrue();

        await Eventually.AsyncOf(() => FindAsync(number, Audience.Public));
        // The next start begins where this look ended.
        (await StampAsync()).ShouldBe(await IdAsync(number));

        await LoseAsync(number);
        (await FollowAllAsync()).ShouldBeTrue();

        await Eventually.AsyncOf(() => FindAsync(number, Audience.Public));
    }

    [Fact]
    public async Task The_desk_shows_how_a_report_like_this_was_answered()
    {
        // The other tests' cases are of another matter: the page has room for the likest few only.
        const string told =
            "Quán hát cuối ngõ mở loa tới hai giờ sáng, cả dãy trọ không ai ngủ được.";
        var answered = await AnsweredAsync(isPublic: false, told);
        await Eventually.AsyncOf(() => FindAsync(answered, Audience.Staff));
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        var open = await app.NumberAsync(await app.FileAndReadAsync(told));
        await minh.ActAsync(open, "accept", TheDesk.Decision);

        var page = await minh.GetStringAsync($"/desk/{open}");

        page.ShouldContain("Phản ánh tương tự đã trả lời");
        page.ShouldContain($"/desk/{answered}");
    }

    [Fact]
    public async Task Cases_are_listed_apart_from_the_knowledge()
    {
        var number = await AnsweredAsync(isPublic: true);
        await Eventually.AsyncOf(() => FindAsync(number, Audience.Public));
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);

        (await hoa.GetStringAsync("/kb")).ShouldNotContain(number);
        (await hoa.GetStringAsync("/kb?kind=case")).ShouldContain(number);
    }

    private async Task LoseAsync(string number)
    {
        await app
            .Services.GetRequiredService<ICaseShelf>()
            .TakeDownAsync(new ReportNumber(number), Now);
        await GoneAsync(number, Audience.Public);
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private async Task<string> AnsweredAsync(bool isPublic, string told = Told)
    {
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        var number = await app.NumberAsync(await app.FileAndReadAsync(told));
        (string, string)[] shown = isPublic ? [("public", "true")] : [];
        await minh.ActAsync(number, "accept", [.. TheDesk.Decision, .. shown]);
        await ReplyAsync(minh, number, Answer);

        return number;
    }

    private static Task ReplyAsync(HttpClient official, string number, string text) =>
        official.ActAsync(
            number,
            "reply",
            ("text", text),
            ("send", "true"),
            ("overrideReason", "Đủ ý")
        );

    private Task<int> ChangeAsync(string number, Action<Report> change) =>
        app.DbAsync(async db =>
        {
            var known = new ReportNumber(number);
            var report = await db.Reports.SingleAsync(row => row.Number == known, Now);
            change(report);
            report.Version++;
            return await db.SaveChangesAsync(Now);
        });

    private async Task<IReadOnlyList<Passage>?> FindAsync(string number, Audience reader)
    {
        var found = await app
            .Services.GetRequiredService<IPassageIndex>()
            .SearchAsync(
                new PassageQuery("ổ gà phố Hàng Bạc", 50, new DateOnly(2026, 11, 28))
                {
                    Kind = DocumentKinds.Case,
                    Audience = reader,
                    DocumentId = $"phan-anh/{number}",
                },
                Now
            );

        return found is [] ? null : found;
    }

    private Task<string> GoneAsync(string number, Audience reader) =>
        Eventually.AsyncOf(async () => await FindAsync(number, reader) is null ? "gone" : null);

    private async Task<bool> FollowAllAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredKeyedService<IJobWork>(FollowAllCases.Kind)
            .RunAsync(Guid.Empty, Now);
    }

    private Task<Guid> StampAsync() =>
        app.DbAsync(db =>
            db.LookBacks.Where(stamp => stamp.Name == FollowAllCases.Kind)
                .Select(stamp => stamp.UpTo)
                .SingleAsync(Now)
        );

    private Task<Guid> IdAsync(string number) =>
        app.DbAsync(db =>
            db.Reports.Where(report => report.Number == new ReportNumber(number))
                .Select(report => report.Id)
                .SingleAsync(Now)
        );

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string number)
    {
        using var answer = await client.GetAsync(
            new Uri($"/sources/phan-anh/{number}", UriKind.Relative),
            Now
        );
        return answer.StatusCode;
    }
}
