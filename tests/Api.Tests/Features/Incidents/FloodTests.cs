using System.Net;
using System.Net.Http.Json;
using iHanoi.Api.Features.Reports;
using iHanoi.Api.Jobs;
using iHanoi.Civic.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Api.Tests.Features.Incidents;

/// <summary>Two hundred at once: none is lost, and those in danger are read before those who came earlier.</summary>
public sealed class FloodTests
{
    private const int Reports = 200;
    private const int OneInDanger = 20;

    [Fact]
    public async Task A_burst_loses_nobody_and_reads_danger_first()
    {
        await using var app = new IHanoiApp();
        using var citizen = app.Anyone();
        await citizen.GetStringAsync("/health/ready");
        await Parallel.ForAsync(
            0,
            Reports,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (i, token) =>
            {
                await using var scope = app.Services.CreateAsyncScope();
                await scope
                    .ServiceProvider.GetRequiredService<Filing>()
                    .FileAsync(new NewReport(Text(i), Language.Vietnamese), null, token);
            }
        );

        await Eventually.AsyncOf(() =>
            app.DbAsync(async db =>
                await db.Jobs.AnyAsync(job => job.Kind == ClassifyReport.Kind && job.DoneAt == null)
                    ? null
                    : "all read"
            )
        );
        var read = await app.DbAsync(db =>
            (
                from job in db.Jobs
                where job.Kind == ClassifyReport.Kind
                join said in db.ReportSuggestions on job.Subject equals said.ReportId
                select new
                {
                    job.Priority,
                    job.DueAt,
                    said.At,
                }
            ).ToListAsync()
        );

        read.Count.ShouldBe(Reports);
        var danger = read.Where(one => one.Priority == JobPriority.Emergency).ToList();
        danger.Count.ShouldBe(Reports / OneInDanger);
        // Nobody who came later was read before one in danger, but the one whose reading had begun.
        danger.ShouldAllBe(one =>
            read.Count(other =>
                other.Priority > one.Priority && other.DueAt > one.DueAt && other.At < one.At
            ) <= 1
        );
    }

    [Fact]
    public async Task Who_calls_for_help_at_the_door_is_told_to_ring_and_gets_no_number()
    {
        await using var app = new IHanoiApp();
        using var citizen = app.Anyone();

        var answer = await citizen.PostAsJsonAsync(
            "/api/reports",
            new { text = Text(OneInDanger - 1), insist = true }
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("khan-cap");
    }

    private static string Text(int i) =>
        i % OneInDanger is OneInDanger - 1
            ? $"Cháy nhà số {i} ngõ Trạm, có người mắc kẹt trên tầng ba, cứu với!"
            : $"Rác trước nhà số {i} ngõ Láng Trung ba hôm chưa ai thu gom.";
}
