using iHanoi.Civic.Reports;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Tests;

public sealed class SampleLifeTests
{
    [Fact]
    public async Task The_first_look_shows_every_state_each_labelled_a_sample()
    {
        await using var app = new IHanoiApp { WithSampleReports = true };
        using var lan = await app.AsAsync(IHanoiApp.Lan);

        var reports = await app.DbAsync(db => db.Reports.ToListAsync());

        reports.ShouldAllBe(report => report.IsSample);
        reports.Select(report => report.State).Distinct().Count().ShouldBeGreaterThanOrEqualTo(11);
        reports
            .Count(report => report.State is ReportState.AwaitingAcceptance)
            .ShouldBeGreaterThan(3);
        reports.ShouldAllBe(report => report.MaskedText.Length > 0);
        (await lan.GetStringAsync("/reports/mine")).ShouldContain("Mẫu");
        (await lan.GetStringAsync("/alerts")).ShouldContain("(mẫu)");
    }
}
