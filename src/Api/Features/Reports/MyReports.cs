using System.Security.Claims;
using iHanoi.Api.Data;
using iHanoi.Api.Platform.Security;
using iHanoi.Api.Ui;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Reports;

public sealed record ListedReport(
    string Number,
    string Title,
    ReportState State,
    Category? Category,
    WardCode? Ward,
    DateTimeOffset FiledAt,
    Clock? Clock,
    bool IsSample
);

public sealed record ReportListModel(
    bool Mine,
    IReadOnlyList<ListedReport> Reports,
    int Number,
    int Total,
    string? Ward
)
{
    public const int Size = 20;
}

/// <summary>What the signed-in citizen filed or follows; nobody else's.</summary>
internal static class MyReports
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/reports/mine", ShowAsync);

    private static async Task<RazorComponentResult<ReportListPage>> ShowAsync(
        int? page,
        ClaimsPrincipal user,
        CityDb db,
        ClockReader clock,
        CancellationToken cancellationToken
    )
    {
        var me = user.PersonId();
        var mine = db
            .Reports.AsNoTracking()
            .Where(r => r.CitizenId == me || r.Followers.Any(f => f.CitizenId == me));

        return Page.Of<ReportListPage>(
            await ReportLists.ReadAsync(mine, page, clock, cancellationToken) with
            {
                Mine = true,
            }
        );
    }
}

internal static class ReportLists
{
    public static async Task<ReportListModel> ReadAsync(
        IQueryable<Report> reports,
        int? page,
        ClockReader clock,
        CancellationToken cancellationToken
    )
    {
        var total = await reports.CountAsync(cancellationToken);
        var number = Math.Max(1, page ?? 1);
        var rows = await reports
            .OrderByDescending(r => r.FiledAt)
            .Skip((number - 1) * ReportListModel.Size)
            .Take(ReportListModel.Size)
            .ToListAsync(cancellationToken);

        return new ReportListModel(
            false,
            rows.ConvertAll(r => new ListedReport(
                r.Number.Value,
                Titles.Of(r.MaskedText),
                r.State,
                r.Category ?? r.CitizenCategory,
                r.Ward,
                r.FiledAt,
                clock.Of(r),
                r.IsSample
            )),
            number,
            total,
            null
        );
    }
}
