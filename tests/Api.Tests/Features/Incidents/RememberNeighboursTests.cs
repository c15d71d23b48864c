using System.Net.Http.Json;
using iHanoi.Api.Data;
using iHanoi.Api.Features.Incidents;
using iHanoi.Api.Features.Reports;
using iHanoi.Api.Jobs;
using iHanoi.Civic.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Api.Tests.Features.Incidents;

/// <summary>A database from before there were neighbours: made by taking away what is kept since.</summary>
public sealed class RememberNeighboursTests(IHanoiApp app) : IClassFixture<IHanoiApp>
{
    private static readonly string[] Tellings =
    [
        "Cống trước số 18 phố Hàng Bạc bị tắc, nước đen tràn lên vỉa hè từ sáng nay.",
        "Cống trước số 18 phố Hàng Bạc bị tắc, nước đen tràn lên vỉa hè, hôi lắm.",
    ];

    [Fact]
    public async Task Old_reports_get_their_neighbours_once_and_the_desk_shows_who_tells_the_same()
    {
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        var first = await FileAsync(Tellings[0]);
        var second = await FileAsync(Tellings[1]);
        await ForgetAsync();

        await LookBackAsync();

        (await NeighboursAsync(first)).ShouldBeGreaterThan(0);
        (await NeighboursAsync(second)).ShouldBeGreaterThan(0);
        var pair = (await PairedAsync()).ShouldHaveSingleItem();
        (await minh.GetStringAsync($"/desk/{await NumberAsync(pair.ReportId)}")).ShouldContain(
            (await NumberAsync(pair.OtherId)).Value
        );

        // The next start begins where the last look ended.
        await app.DbAsync(db => db.Neighbours.ExecuteDeleteAsync());
        await LookBackAsync();
        (await app.DbAsync(db => db.Neighbours.CountAsync())).ShouldBe(0);

        // A look that was killed between the two goes on after the first.
        await app.DbAsync(db =>
            db.LookBacks.ExecuteUpdateAsync(set => set.SetProperty(stamp => stamp.UpTo, first))
        );
        await LookBackAsync();
        (await NeighboursAsync(first)).ShouldBe(0);
        (await NeighboursAsync(second)).ShouldBeGreaterThan(0);
    }

    private async Task<Guid> FileAsync(string text)
    {
        using var citizen = app.Anyone();
        var answer = await citizen.PostAsJsonAsync(
            "/api/reports",
            new
            {
                text,
                insist = true,
                lat = 21.0341,
                lng = 105.8520,
            }
        );
        var filed = (await answer.Content.ReadFromJsonAsync<ReportFiled>())!;
        var report = await app.DbAsync(db =>
            db.Reports.SingleAsync(row => row.Number == new ReportNumber(filed.Number))
        );
        await GatheredAsync(report.Id);
        return report.Id;
    }

    private Task<int> ForgetAsync() =>
        app.DbAsync(async db =>
        {
            await db.IncidentReports.ExecuteDeleteAsync();
            await db.ReportPairs.ExecuteDeleteAsync();
            await db.Neighbours.ExecuteDeleteAsync();
            await db.Jobs.Where(job => job.Kind == GatherIncident.Kind).ExecuteDeleteAsync();
            return await db.LookBacks.ExecuteDeleteAsync();
        });

    private async Task LookBackAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var look = scope.ServiceProvider.GetRequiredKeyedService<IJobWork>(RememberNeighbours.Kind);

        (await look.RunAsync(Guid.Empty, TestContext.Current.CancellationToken)).ShouldBeTrue();
    }

    // Each of the two looks; only then it is known that they were paired once.
    private async Task<List<ReportPair>> PairedAsync()
    {
        await Eventually.AsyncOf(() =>
            app.DbAsync(async db =>
                await db.Jobs.AnyAsync(job => job.Kind == GatherIncident.Kind && job.DoneAt == null)
                    ? null
                    : "all looked"
            )
        );
        return await app.DbAsync(db => db.ReportPairs.AsNoTracking().ToListAsync());
    }

    private Task<Job> GatheredAsync(Guid report) =>
        Eventually.AsyncOf(() =>
            app.DbAsync(db =>
                db.Jobs.FirstOrDefaultAsync(job =>
                    job.Subject == report && job.Kind == GatherIncident.Kind && job.DoneAt != null
                )
            )
        );

    private Task<ReportNumber> NumberAsync(Guid report) =>
        app.DbAsync(db =>
            db.Reports.Where(r => r.Id == report).Select(r => r.Number).SingleAsync()
        );

    private Task<int> NeighboursAsync(Guid report) =>
        app.DbAsync(db => db.Neighbours.CountAsync(row => row.ReportId == report));
}
