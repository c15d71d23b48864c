using System.Net;
using System.Net.Http.Json;
using iHanoi.Api.Data;
using iHanoi.Api.Features.Reports;
using iHanoi.Civic.Reports;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Tests.Features.Learning;

/// <summary>A report filed, read by the models and decided by an official, through the doors that people use.</summary>
internal static class TheDesk
{
    public static readonly (string, string)[] Decision =
    [
        ("category", "noise"),
        ("urgency", "binh-thuong"),
        ("agency", "so-xay-dung"),
        ("reason", "Đã xem"),
    ];

    /// <summary>Files a report and waits until the job has laid a suggestion beside it.</summary>
    public static async Task<ReportSuggestion> FileAndReadAsync(
        this IHanoiApp app,
        string text = "Ổ gà trước số 12 phố Hàng Bạc cần được vá sớm."
    )
    {
        using var citizen = app.Anyone();
        var answer = await citizen.PostAsJsonAsync("/api/reports", new { text, insist = true });
        var number = new ReportNumber(
            (await answer.Content.ReadFromJsonAsync<ReportFiled>())!.Number
        );

        return await Eventually.AsyncOf(() =>
            app.DbAsync(db =>
                db.ReportSuggestions.Where(s =>
                        db.Reports.Any(r => r.Id == s.ReportId && r.Number == number)
                    )
                    .FirstOrDefaultAsync()
            )
        );
    }

    public static Task<string> NumberAsync(this IHanoiApp app, ReportSuggestion said) =>
        app.DbAsync(async db =>
            (await db.Reports.SingleAsync(r => r.Id == said.ReportId)).Number.Value
        );

    public static async Task ActAsync(
        this HttpClient official,
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
        answer.Headers.Location!.ToString().ShouldContain("done=");
    }
}
