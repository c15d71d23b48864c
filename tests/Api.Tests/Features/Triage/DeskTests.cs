using System.Net;
using System.Net.Http.Json;
using iHanoi.Api.Data;
using iHanoi.Api.Features.Reports;
using iHanoi.Civic.Reports;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Tests.Features.Triage;

/// <summary>An official's work through the forms of the desk, and the citizen's answer to it.</summary>
public sealed class DeskTests(IHanoiApp app) : IClassFixture<IHanoiApp>
{
    [Fact]
    public async Task From_acceptance_to_the_citizens_confirmation_every_step_is_told()
    {
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        using var citizen = app.Anyone();
        var number = await FileAsync(citizen);

        await ActAsync(minh, number, "accept", Decision());
        await ActAsync(minh, number, "start");
        await ActAsync(
            minh,
            number,
            "reply",
            ("text", Reply),
            ("send", "true"),
            ("overrideReason", "Đủ ý")
        );
        await ActAsync(
            minh,
            number,
            "fixed",
            ("evidence", "Đã vá 2 m2 lúc 10 giờ ngày 25/11/2026")
        );
        var page = await citizen.GetStringAsync($"/r/{number}");
        page.ShouldContain("Đã xong");
        page.ShouldContain("Sở Xây dựng");
        await citizen.PostFormAsync($"/r/{number}", $"/r/{number}/confirm");

        var report = await FindAsync(number);
        report.State.ShouldBe(ReportState.Closed);
        report.Category.ShouldBe(Category.RoadDamage);
        report.Events.Count(e => e.ToState is not null).ShouldBe(8);
        report.Replies.ShouldHaveSingleItem().SentAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_contested_reply_reopens_the_report()
    {
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        using var citizen = app.Anyone();
        var number = await FileAsync(citizen);
        await ActAsync(minh, number, "accept", Decision());
        await ActAsync(
            minh,
            number,
            "reply",
            ("text", Reply),
            ("send", "true"),
            ("overrideReason", "Đủ ý")
        );

        await citizen.PostFormAsync(
            $"/r/{number}",
            $"/r/{number}/contest",
            ("note", "Vẫn còn ổ gà")
        );

        var report = await FindAsync(number);
        report.State.ShouldBe(ReportState.Reopened);
        report.Reopenings.ShouldBe(1);
        report.DueAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Lowering_urgency_needs_a_reason()
    {
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        var number = await FileAsync(app.Anyone());
        await ActAsync(minh, number, "accept", Decision("khan"));

        var refused = await ActAsync(minh, number, "correct", Decision("binh-thuong"));
        refused.ShouldContain("lowering-needs-reason");
        (await FindAsync(number)).Urgency.ShouldBe(Urgency.Urgent);

        await ActAsync(
            minh,
            number,
            "correct",
            [.. Decision("binh-thuong"), ("reason", "Đã rào chắn")]
        );
        (await FindAsync(number)).Urgency.ShouldBe(Urgency.Normal);
    }

    [Fact]
    public async Task The_slower_of_two_officials_is_told_and_changes_nothing()
    {
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        var number = await FileAsync(app.Anyone());
        var seen = Forms.Hidden(await hoa.GetStringAsync($"/desk/{number}"), "version");
        await ActAsync(minh, number, "accept", Decision());

        var answer = await hoa.PostFormAsync(
            $"/desk/{number}",
            $"/desk/{number}/ask",
            ("version", seen),
            ("question", "Ở đâu?")
        );

        answer.Headers.Location!.ToString().ShouldContain("problem=changed");
        (await FindAsync(number)).State.ShouldBe(ReportState.Accepted);
    }

    [Fact]
    public async Task After_two_hops_the_coordinator_decides()
    {
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        var number = await FileAsync(app.Anyone());
        (string, string)[] on = [("agency", "hsdc"), ("reason", "Thuộc thoát nước")];

        await ActAsync(minh, number, "transfer", on);
        await ActAsync(minh, number, "transfer", on);
        (await ActAsync(minh, number, "transfer", on)).ShouldContain("too-many-hops");

        (await FindAsync(number)).Hops.ShouldBe(2);
    }

    [Fact]
    public async Task A_refusal_names_a_reason_of_the_list_and_the_right_door()
    {
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        using var citizen = app.Anyone();
        var number = await FileAsync(citizen);

        (
            await ActAsync(minh, number, "refuse", ("reason", "vì tôi thích"), ("door", "x"))
        ).ShouldContain("incomplete");
        (
            await ActAsync(minh, number, "refuse", ("reason", "is-complaint"), ("door", " "))
        ).ShouldContain("no-door");
        await ActAsync(
            minh,
            number,
            "refuse",
            ("reason", "is-complaint"),
            ("door", "Gửi Chủ tịch UBND phường")
        );

        var page = await citizen.GetStringAsync($"/r/{number}");
        page.ShouldContain("Gửi Chủ tịch UBND phường");
        page.ShouldContain("Là khiếu nại");
    }

    [Fact]
    public async Task The_missing_fact_is_asked_once_and_answered_on_the_same_page()
    {
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        using var citizen = app.Anyone();
        var number = await FileAsync(citizen);
        await ActAsync(minh, number, "ask", ("question", "Số nhà bao nhiêu?"));
        (await citizen.GetStringAsync($"/r/{number}")).ShouldContain("Số nhà bao nhiêu?");

        await citizen.PostFormAsync(
            $"/r/{number}",
            $"/r/{number}/inform",
            ("note", "Số 15, gọi 0912345678")
        );

        var report = await FindAsync(number);
        report.State.ShouldBe(ReportState.AwaitingAcceptance);
        report.Events.ShouldContain(e =>
            e.Reason != null && e.Reason.StartsWith("Số 15", StringComparison.Ordinal)
        );
        report.Events.ShouldAllBe(e =>
            e.Reason == null || !e.Reason.Contains("0912345678", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("unclaimed")]
    [InlineData("mine")]
    [InlineData("due")]
    [InlineData("overdue")]
    [InlineData("unsure")]
    [InlineData("waiting")]
    [InlineData("contested")]
    [InlineData("all")]
    public async Task Every_view_opens_with_every_sort_and_a_search(string view)
    {
        using var minh = await app.AsAsync(IHanoiApp.Minh);

        foreach (var sort in new[] { "due", "urgency", "filed" })
        {
            var answer = await minh.GetAsync($"/desk?view={view}&sort={sort}&q=ga");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    private const string Reply =
        "Kính gửi ông/bà, Sở Xây dựng đã vá ổ gà tại 12 Hàng Bạc ngày 25/11/2026. Trân trọng.";

    private static (string, string)[] Decision(string urgency = "binh-thuong") =>
        [
            ("category", "road-damage"),
            ("urgency", urgency),
            ("ward", "00070"),
            ("agency", "so-xay-dung"),
            ("public", "true"),
        ];

    private static async Task<string> ActAsync(
        HttpClient official,
        string number,
        string verb,
        params (string, string)[] fields
    )
    {
        var version = Forms.Hidden(await official.GetStringAsync($"/desk/{number}"), "version");
        var answer = await official.PostFormAsync(
            $"/desk/{number}",
            $"/desk/{number}/{verb}",
            [.. fields, ("version", version)]
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);

        return answer.Headers.Location!.ToString();
    }

    private static async Task<string> FileAsync(HttpClient client)
    {
        var answer = await client.PostAsJsonAsync(
            "/api/reports",
            new
            {
                text = "Ổ gà trước số 12 phố Hàng Bạc cần được vá sớm.",
                place = "12 Hàng Bạc, Hoàn Kiếm",
            }
        );

        return (await answer.Content.ReadFromJsonAsync<ReportFiled>())!.Number;
    }

    private Task<Report> FindAsync(string number) =>
        app.DbAsync(db =>
        {
            var known = new ReportNumber(number);
            return db
                .Reports.Include(r => r.Events)
                .Include(r => r.Replies)
                .AsSplitQuery()
                .SingleAsync(r => r.Number == known);
        });
}
