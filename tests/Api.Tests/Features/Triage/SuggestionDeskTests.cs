using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using iHanoi.Api.Data;
using iHanoi.Api.Features.Reports;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Api.Tests.Features.Triage;

/// <summary>What officials are told of a suggestion, in the queue and on its page.</summary>
public sealed partial class SuggestionDeskTests(IHanoiApp app) : IClassFixture<IHanoiApp>
{
    private const string Text = "Ổ gà trước số 12 phố Hàng Bạc cần được vá sớm.";
    private const string TwoMatters =
        "Ổ gà to trước số 12 phố Hàng Bạc làm xe máy ngã, cần vá sớm. Ngoài ra rác thải chất đống "
        + "đầu ngõ ba ngày không ai thu gom, bốc mùi hôi thối.";
    private const double OfCategory = 0.91;
    private const double OfAgency = 0.63;
    private const double OfAlarm = 0.74;

    private static readonly string RoadDamage = Label(Categories.Table, Category.RoadDamage);

    [Fact]
    public async Task The_agency_and_the_category_each_stand_with_their_own_probability()
    {
        var (page, queue) = await LookAsync(AlarmAt(OfAlarm));

        var category = $"{RoadDamage} · chắc · {Percent(OfCategory)}";
        page.ShouldContain($"Sở Xây dựng · chưa đủ chắc · {Percent(OfAgency)}");
        page.ShouldContain(category);
        queue.ShouldContain($"Sở Xây dựng AI gợi ý · chưa đủ chắc · {Percent(OfAgency)}");
        queue.ShouldContain($"AI gợi ý: {category}");
    }

    [Fact]
    public async Task The_words_that_weighed_are_marked_on_the_page_and_in_the_queue()
    {
        var number = await SuggestAsync(AlarmAt(OfAlarm));
        using var minh = await app.AsAsync(IHanoiApp.Minh);

        foreach (var address in new[] { $"/desk/{number}", InTheQueue(number) })
        {
            var html = WebUtility.HtmlDecode(await minh.GetStringAsync(address));
            Marked().Matches(html).Select(mark => mark.Groups[1].Value).ShouldBe(["Ổ gà", "vá"]);
        }
    }

    [Fact]
    public async Task How_often_the_category_was_right_stands_beside_it_on_the_page_and_in_the_queue()
    {
        var (page, queue) = await LookAsync(AlarmAt(OfAlarm));

        var right = Percent(await PrecisionAsync("road-damage"));
        page.ShouldContain($"“{RoadDamage}” đúng {right} số lần");
        queue.ShouldContain($"khi thử đúng {right} số lần");
    }

    [Fact]
    public async Task Urgent_stands_with_how_often_it_was_right()
    {
        var (page, _) = await LookAsync(AlarmAt(OfAlarm));

        var right = Percent((await FiguresAsync()).Metrics["urgent_precision"]);
        page.ShouldContain($"“{Label(Urgencies.Table, Urgency.Urgent)}” đúng {right} số lần");
    }

    [Fact]
    public async Task An_alarm_says_how_sure_it_is_and_one_from_before_that_was_kept_does_not()
    {
        var (page, _) = await LookAsync(AlarmAt(OfAlarm));
        var (older, _) = await LookAsync(AlarmAt(null));

        page.ShouldContain($"Khả năng khẩn cấp, theo AI: khá chắc · {Percent(OfAlarm)}");
        older.ShouldContain("Nội dung giống việc khẩn cấp");
        older.ShouldNotContain("Khả năng khẩn cấp, theo AI");
    }

    [Fact]
    public async Task How_likely_an_emergency_is_is_kept_with_the_suggestion()
    {
        var report = await FileAsync();

        var said = await Eventually.AsyncOf(() =>
            app.DbAsync(db =>
                db.ReportSuggestions.FirstOrDefaultAsync(s => s.ReportId == report.Id)
            )
        );

        said.EmergencyProbability.ShouldNotBeNull().ShouldBeInRange(0, 1);
    }

    [Fact]
    public async Task Every_matter_of_a_report_says_how_sure_it_is_and_goes_to_the_ward_it_names()
    {
        var report = await FileAsync(TwoMatters);
        using var minh = await app.AsAsync(IHanoiApp.Minh);

        var page = Read(await minh.GetStringAsync($"/desk/{report.Number}"));

        // The agency's own card stands above; it says the same of the report.
        var card = page[page.IndexOf("nhiều việc", StringComparison.Ordinal)..];
        Matters().Count(card).ShouldBe(2);
        card.ShouldContain("UBND phường Hoàn Kiếm · chắc ·");
    }

    private async Task<(string Page, string Queue)> LookAsync(
        Func<Report, ReportSuggestion> suggestion
    )
    {
        var number = await SuggestAsync(suggestion);
        using var minh = await app.AsAsync(IHanoiApp.Minh);

        return (
            Read(await minh.GetStringAsync($"/desk/{number}")),
            Read(await minh.GetStringAsync(InTheQueue(number)))
        );
    }

    private async Task<string> SuggestAsync(Func<Report, ReportSuggestion> suggestion)
    {
        var report = await FileAsync();
        await app.DbAsync(db =>
        {
            db.ReportSuggestions.Add(suggestion(report));
            return db.SaveChangesAsync();
        });

        return report.Number.Value;
    }

    private async Task<Report> FileAsync(string text = Text)
    {
        using var citizen = app.Anyone();
        var answer = await citizen.PostAsJsonAsync(
            "/api/reports",
            new { text, place = "12 Hàng Bạc, Hoàn Kiếm" }
        );
        var filed = await answer.Content.ReadFromJsonAsync<ReportFiled>();

        return await app.DbAsync(db =>
            db.Reports.SingleAsync(r => r.Number == new ReportNumber(filed!.Number))
        );
    }

    private Task<ModelFigures> FiguresAsync() =>
        Eventually.AsyncOf(() =>
            app
                .Services.GetRequiredService<IModelFigures>()
                .ReadAsync(TestContext.Current.CancellationToken)
        );

    private async Task<double> PrecisionAsync(string code)
    {
        var tables = (await FiguresAsync()).Tables;
        var at = tables.Labels.Index().Single(label => label.Item == code).Index;

        return (double)tables.Confusion[at][at] / tables.Confusion.Sum(row => row[at]);
    }

    // A day later than what the background job says of the report: the last word counts.
    private static Func<Report, ReportSuggestion> AlarmAt(double? probability) =>
        report => new ReportSuggestion
        {
            Id = Guid.NewGuid(),
            ReportId = report.Id,
            At = report.FiledAt.AddDays(1),
            Category = Category.RoadDamage,
            CategoryProbability = OfCategory,
            Urgency = Urgency.Urgent,
            UrgencyProbability = 0.8,
            LegalKind = LegalKind.Report,
            LegalKindProbability = 0.99,
            IsEmergency = true,
            EmergencyProbability = probability,
            Abstained = false,
            Agency = new("so-xay-dung"),
            Model = "m",
            ModelVersion = "1",
            Details = SuggestionDetails.None with
            {
                Agencies = [new("so-xay-dung", OfAgency, [new Bilingual("đường", "road")])],
                Words = [Word("Ổ gà", 2), Word("cần được", -1), Word("vá", 1)],
            },
        };

    private static WordWeight Word(string word, double weight) =>
        new(Text.IndexOf(word, StringComparison.Ordinal), word.Length, word, weight);

    private static string InTheQueue(string number) => $"/desk?view=all&q={number}";

    private static string Label<T>(StatusTable<T> table, T value)
        where T : struct, Enum => table.Label(value, Language.Vietnamese);

    private static string Percent(double share) =>
        share.ToString("P0", CultureInfo.GetCultureInfo("vi-VN"));

    private static string Read(string html) =>
        Space().Replace(WebUtility.HtmlDecode(Tag().Replace(html, " ")), " ");

    [GeneratedRegex("<mark>([^<]+)</mark>")]
    private static partial Regex Marked();

    [GeneratedRegex(@"Việc (chính|kèm theo) [^·]+ · (chắc|khá chắc|chưa đủ chắc) · \d+%")]
    private static partial Regex Matters();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
