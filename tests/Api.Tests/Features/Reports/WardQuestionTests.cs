using System.Net;
using System.Text.RegularExpressions;
using iHanoi.Api.Data;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Api.Tests.Features.Reports;

/// <summary>Where the words leave the ward open, one question is asked, and the answer is believed.</summary>
public sealed partial class WardQuestionTests(IHanoiApp app) : IClassFixture<IHanoiApp>
{
    private const string Split = "Nắp cống vỡ ở phường Định Công cũ, trẻ con dễ ngã.";
    private static readonly WardCode DinhCong = new("00316");
    private static readonly WardCode PhuongLiet = new("00352");

    [Fact]
    public async Task A_former_ward_that_was_split_asks_one_question_and_the_answer_is_the_ward()
    {
        using var client = app.Anyone();
        var check = await PrepareAsync(client, Split);
        var html = await client.GetStringAsync(check);

        Choices(html).ShouldBe(["00316", "00352", ""]);
        var report = await SendAsync(client, check, html, "00352");

        report.Ward.ShouldBe(PhuongLiet);
        var said = report.Events.Single(e => e.Kind == ReportEventKind.WardSaid);
        said.After.ShouldBe("00352");
        said.IsInternal.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("00199")]
    [InlineData("no ward at all")]
    public async Task Not_knowing_sends_the_report_and_a_ward_that_was_not_asked_for_counts_for_nothing(
        string? answer
    )
    {
        using var client = app.Anyone();
        var check = await PrepareAsync(client, Split);
        var report = await SendAsync(client, check, await client.GetStringAsync(check), answer);

        report.Ward.ShouldBeNull();
        report.Events.ShouldNotContain(e => e.Kind == ReportEventKind.WardSaid);
    }

    [Fact]
    public async Task Nothing_is_asked_where_the_words_decide_and_no_answer_changes_them()
    {
        using var client = app.Anyone();
        var check = await PrepareAsync(client, "Nắp cống vỡ ở phường Láng, trẻ con dễ ngã.");
        var html = await client.GetStringAsync(check);

        Choices(html).ShouldBeEmpty();
        var report = await SendAsync(client, check, html, "00352");

        report.Ward.ShouldBe(new WardCode("00199"));
    }

    [Fact]
    public async Task The_chosen_ward_is_what_the_suggestion_for_the_desk_rests_on()
    {
        using var client = app.Anyone();
        var check = await PrepareAsync(client, Split);
        var report = await SendAsync(
            client,
            check,
            await client.GetStringAsync(check),
            DinhCong.Value
        );

        var said = await Eventually.AsyncOf(() =>
            app.DbAsync(db =>
                db.ReportSuggestions.AsNoTracking()
                    .FirstOrDefaultAsync(s => s.ReportId == report.Id)
            )
        );
        said.Ward.ShouldBe(DinhCong);
        said.Details.Wards.Select(ward => ward.Code).ShouldBe(["00316", "00352"]);
    }

    [Fact]
    public async Task A_draft_of_the_chat_asks_in_its_card_and_takes_the_answer_with_the_confirmation()
    {
        using var client = app.Anyone();
        var desk = app.Services.GetRequiredService<IReportDesk>();
        var preview = await desk.PrepareAsync(
            new ReportDraft(Split, null, null, Language.Vietnamese),
            CancellationToken.None
        );

        preview.WardsToAsk.ShouldBe([DinhCong, PhuongLiet], ignoreOrder: true);
        using var sent = await client.PostFormAsync(
            "/",
            $"/api/chat/confirm/{preview.DraftId}",
            ($"ward-{preview.DraftId}", "00316")
        );

        sent.IsSuccessStatusCode.ShouldBeTrue();
        (await FiledAsync(Guid.Parse(preview.DraftId))).Ward.ShouldBe(DinhCong);
    }

    [Theory]
    [InlineData("Nắp cống vỡ ở 21.0211, 105.8060, gọi tôi số 0912345678")]
    [InlineData("Nắp cống vỡ, xem https://www.google.com/maps?q=21.0211,105.8060")]
    public async Task Coordinates_typed_in_the_text_are_the_place_of_the_report(string text)
    {
        using var client = app.Anyone();
        var check = await PrepareAsync(client, text);
        var report = await SendAsync(client, check, await client.GetStringAsync(check), null);

        report.Latitude.ShouldBe(21.0211);
        report.Longitude.ShouldBe(105.8060);
        report.Ward.ShouldBe(new WardCode("00199"));
    }

    private static async Task<string> PrepareAsync(HttpClient client, string text)
    {
        using var kept = await client.PostFormAsync("/reports/new", "/reports/new", ("text", text));

        return kept.Headers.Location!.ToString();
    }

    private async Task<Report> SendAsync(
        HttpClient client,
        string check,
        string html,
        string? answer
    )
    {
        (string Name, string Value)[] fields =
        [
            ("__RequestVerificationToken", Forms.Token().Match(html).Groups[1].Value),
            ("confirmation", Forms.Hidden(html, "confirmation")),
            .. answer is null ? [] : new[] { ("ward", answer) },
        ];
        using var form = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        using var sent = await client.PostAsync(new Uri(check, UriKind.Relative), form);
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);

        return await FiledAsync(Guid.Parse(check.Split('/')[^1]));
    }

    private Task<Report> FiledAsync(Guid draft) =>
        app.DbAsync(db =>
            db.PendingReports.Where(pending => pending.Id == draft)
                .Join(db.Reports.Include(r => r.Events), p => p.FiledAs, r => r.Id, (_, r) => r)
                .SingleAsync()
        );

    private static List<string> Choices(string html) =>
        [.. Radio().Matches(html).Select(found => found.Groups[1].Value)];

    [GeneratedRegex("<input type=\"radio\" name=\"ward\" value(?:=\"([^\"]*)\")?[ />]")]
    private static partial Regex Radio();
}
