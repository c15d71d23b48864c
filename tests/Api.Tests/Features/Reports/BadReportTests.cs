using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using iHanoi.Api.Features.Reports;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using iHanoi.Testing;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Tests.Features.Reports;

/// <summary>The table of bad texts, and bytes that are no text, through the API, the form and the job that reads.</summary>
public sealed class BadReportTests(IHanoiApp app) : IClassFixture<IHanoiApp>
{
    private const string Words = "Nắp hố ga vỡ trước cổng trường, trẻ con đi học dễ bị ngã.";

    // A lone continuation byte, an overlong slash, half a pair in three bytes, and the beginning of a letter.
    private static readonly byte[] NoText = [0x80, 0xc0, 0xaf, 0xed, 0xa0, 0x80, 0xff, 0xe1, 0xbb];

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_bad_text_is_filed_and_read_or_refused_with_a_reason()
    {
        using var client = app.Anyone();

        foreach (var (name, text) in BadTexts.All)
        {
            var answer = await client.PostAsync("/api/reports", Json(Escaped(text)), Now);

            if (answer.StatusCode is HttpStatusCode.Created)
            {
                await ShouldBeReadAsync(answer, text, name);
            }
            else
            {
                answer.StatusCode.ShouldBeOneOf(
                    HttpStatusCode.BadRequest,
                    HttpStatusCode.UnprocessableEntity
                );
                (await answer.Content.ReadAsStringAsync(Now)).ShouldContain("urn:ihanoi:problem:");
            }
        }
    }

    [Fact]
    public async Task Every_bad_text_in_the_form_leads_to_a_page()
    {
        using var client = app.Anyone();

        foreach (var (name, text) in BadTexts.All)
        {
            var saved = await client.PostFormAsync(
                "/reports/new",
                "/reports/new",
                ("text", text),
                ("place", text),
                ("lat", text),
                ("category", text)
            );

            // The framework takes no form with a NUL in it.
            if (text.Contains('\0', StringComparison.Ordinal))
            {
                saved.StatusCode.ShouldBe(HttpStatusCode.BadRequest, name);
                continue;
            }

            saved.StatusCode.ShouldBe(HttpStatusCode.Found, name);
            var page = await client.GetAsync(saved.Headers.Location, Now);
            page.StatusCode.ShouldBe(HttpStatusCode.OK, name);
        }
    }

    [Fact]
    public async Task Two_hundred_kilobytes_are_refused_in_bounded_time()
    {
        using var client = app.Anyone();
        await client.GetAsync("/reports/new", Now);
        var began = TimeProvider.System.GetTimestamp();

        var answer = await client.PostAsync(
            "/api/reports",
            Json(Escaped(BadTexts.All["200 kB of words"])),
            Now
        );

        TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(Bound);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("place")]
    public async Task Bytes_that_are_no_text_are_a_bad_request_of_a_program(string field)
    {
        using var client = app.Anyone();
        var begin = field is "text" ? "{\"text\":\"" : $"{{\"text\":\"{Words}\",\"place\":\"";

        var answer = await client.PostAsync(
            "/api/reports",
            Json([.. Encoding.UTF8.GetBytes(begin + Words), .. NoText, .. "\"}"u8]),
            Now
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await answer.Content.ReadAsStringAsync(Now)).ShouldContain("urn:ihanoi:problem:400");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Bytes_that_are_no_text_cost_a_citizen_no_word_beside_them(bool multipart)
    {
        using var client = app.Anyone();
        var html = await client.GetStringAsync("/reports/new", Now);
        var token = Forms.Token().Match(html).Groups[1].Value;
        byte[] text =
        [
            .. Encoding.UTF8.GetBytes(Words),
            .. NoText,
            .. Encoding.UTF8.GetBytes(Words),
        ];

        using HttpContent form = multipart ? Multipart(token, text) : UrlEncoded(token, text);
        var saved = await client.PostAsync("/reports/new", form, Now);

        saved.StatusCode.ShouldBe(HttpStatusCode.Found);
        var check = saved.Headers.Location!.ToString();
        check.ShouldStartWith("/reports/check/");
        (await client.GetStringAsync(check, Now)).ShouldContain("Nắp hố ga");
        var id = Guid.Parse(check.Split('/')[^1]);
        var kept = await app.DbAsync(db => db.PendingReports.SingleAsync(p => p.Id == id, Now));
        kept.Text.ShouldStartWith(Words);
        kept.Text.ShouldEndWith(Words);
        // Of parts as the replacement character, of an encoded form as the escapes that were sent.
        kept.Text.ShouldContain(multipart ? "\ufffd" : "%80");
    }

    private async Task ShouldBeReadAsync(HttpResponseMessage answer, string text, string name)
    {
        var filed = (await answer.Content.ReadFromJsonAsync<ReportFiled>(Now))!;
        var number = new ReportNumber(filed.Number);
        var report = await app.DbAsync(db => db.Reports.SingleAsync(r => r.Number == number, Now));
        report.Text.ShouldBe(VietnameseText.Normalise(text.Trim()), name);
        report.Text.ShouldNotContain('\0');

        var said = await Eventually.AsyncOf(() =>
            app.DbAsync(db =>
                db.ReportSuggestions.FirstOrDefaultAsync(s => s.ReportId == report.Id, Now)
            )
        );
        said.Abstained.ShouldBeTrue(name);
        said.IsEmergency.ShouldBeFalse(name);
    }

    // As a program would that escapes every character: half surrogates reach the reader as such.
    private static byte[] Escaped(string text) =>
        Encoding.ASCII.GetBytes(
            $"{{\"text\":\"{string.Concat(text.Select(c => $"\\u{(int)c:x4}"))}\"}}"
        );

    private static ByteArrayContent Json(byte[] body) =>
        new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static ByteArrayContent UrlEncoded(string token, byte[] text) =>
        new(
            Encoding.ASCII.GetBytes(
                $"__RequestVerificationToken={Uri.EscapeDataString(token)}&text="
                    + string.Concat(text.Select(b => $"%{b:x2}"))
            )
        )
        {
            Headers =
            {
                ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded"),
            },
        };

    private static MultipartFormDataContent Multipart(string token, byte[] text) =>
        new()
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(text), "text" },
        };
}
