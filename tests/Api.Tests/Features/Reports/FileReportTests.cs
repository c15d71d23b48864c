using System.Net;
using System.Net.Http.Json;
using iHanoi.Api.Features.Reports;
using iHanoi.Civic.Reports;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Tests.Features.Reports;

public sealed class FileReportTests(IHanoiApp app) : IClassFixture<IHanoiApp>
{
    private const string Phone = "0912345678";
    private const string Pothole =
        "Ổ gà rất sâu trước số 12 phố Hàng Bạc, tối qua có người ngã xe. Gọi tôi số " + Phone;

    [Fact]
    public async Task A_filed_report_gets_a_number_a_deadline_and_a_job_to_read_it()
    {
        var filed = await FileAsync(Pothole);

        ReportNumber.FindIn(filed.Number).ShouldNotBeNull();
        filed.AcceptanceDue.ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
        var report = await FindAsync(filed.Number);
        report.State.ShouldBe(ReportState.AwaitingAcceptance);
        report
            .Events.Select(e => e.ToState)
            .ShouldBe([ReportState.Submitted, ReportState.AwaitingAcceptance], ignoreOrder: true);
        // Once read, the report also has a job that looks for its incident.
        var reading = await app.DbAsync(db =>
            db.Jobs.CountAsync(job => job.Kind == ClassifyReport.Kind && job.Subject == report.Id)
        );
        reading.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_sent_again_answers_with_the_same_number()
    {
        var key = Guid.NewGuid().ToString();

        var first = await FileAsync(Pothole, key);
        var again = await FileAsync(Pothole, key);

        again.Number.ShouldBe(first.Number);
    }

    [Fact]
    public async Task Many_identical_posts_at_once_file_one_report()
    {
        var key = Guid.NewGuid().ToString();

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => FileAsync(Pothole, key)));

        all.Select(filed => filed.Number).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Another_senders_key_is_not_ours()
    {
        var key = Guid.NewGuid().ToString();
        using var lan = await app.AsAsync(IHanoiApp.Lan);

        var anonymous = await FileAsync(Pothole, key);
        var hers = await FileAsync(Pothole, key, lan);

        hers.Number.ShouldNotBe(anonymous.Number);
    }

    [Fact]
    public async Task A_struck_phone_number_is_on_no_page_and_in_no_answer_that_a_number_opens()
    {
        var filed = await FileAsync(Pothole);
        using var client = app.Anyone();

        foreach (
            var page in new[] { $"/r/{filed.Number}", $"/api/reports/{filed.Number}", "/reports" }
        )
        {
            (await client.GetStringAsync(page)).ShouldNotContain(Phone);
        }

        filed.Masked.ShouldBe(["Phone"]);
    }

    [Fact]
    public async Task Name_and_contact_are_encrypted_at_rest_and_shown_to_officials_only()
    {
        var filed = await FileAsync(Pothole, contact: "chi.lan@example.org");
        var report = await FindAsync(filed.Number);
        using var anyone = app.Anyone();
        using var minh = await app.AsAsync(IHanoiApp.Minh);

        report.Contact!.EncryptedContact.ShouldNotContain("chi.lan");
        (await anyone.GetStringAsync($"/r/{filed.Number}")).ShouldNotContain("chi.lan");
        (await minh.GetStringAsync($"/desk/{filed.Number}")).ShouldContain("chi.lan@example.org");
    }

    [Theory]
    [InlineData("ngắn")]
    [InlineData("")]
    public async Task A_text_too_short_to_act_on_is_refused_in_both_languages(string text)
    {
        using var client = app.Anyone();

        var answer = await client.PostAsJsonAsync("/api/reports", new { text });

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await answer.Content.ReadAsStringAsync();
        problem.ShouldContain("urn:ihanoi:problem:400");
        problem.ShouldContain("detailEn");
    }

    [Fact]
    public async Task An_unknown_number_is_not_found_by_page_and_by_program()
    {
        using var client = app.Anyone();

        (await client.GetAsync("/r/HN-251125-AAAAAA")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/api/reports/HN-251125-AAAAAA")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    private async Task<ReportFiled> FileAsync(
        string text,
        string? key = null,
        HttpClient? client = null,
        string? contact = null
    )
    {
        client ??= app.Anyone();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/reports")
        {
            Content = JsonContent.Create(
                new
                {
                    text,
                    place = "12 Hàng Bạc, phường Hoàn Kiếm",
                    contact,
                }
            ),
        };

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        var answer = await client.SendAsync(request);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());

        return (await answer.Content.ReadFromJsonAsync<ReportFiled>())!;
    }

    private Task<Api.Data.Report> FindAsync(string number) =>
        app.DbAsync(db =>
        {
            var known = new ReportNumber(number);
            return db
                .Reports.Include(r => r.Events)
                .Include(r => r.Contact)
                .SingleAsync(r => r.Number == known);
        });
}
