using iHanoi.Api.Data;
using iHanoi.Api.Ui;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Reports;

/// <summary>The public list: masked titles of reports an official has made public, and the search by number.</summary>
internal static class PublicReports
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports", ShowAsync);
        routes.MapGet("/reports/find", Find);
    }

    private static async Task<RazorComponentResult<ReportListPage>> ShowAsync(
        int? page,
        string? ward,
        CityDb db,
        ClockReader clock,
        CancellationToken cancellationToken
    )
    {
        var reports = db.Reports.AsNoTracking().Where(r => r.IsPublic);

        if (ward is { Length: > 0 })
        {
            var code = new WardCode(ward);
            reports = reports.Where(r => r.Ward == code);
        }

        return Page.Of<ReportListPage>(
            await ReportLists.ReadAsync(reports, page, clock, cancellationToken) with
            {
                Ward = ward,
            }
        );
    }

    private static RedirectHttpResult Find(string? number) =>
        TypedResults.LocalRedirect(
            ReportNumber.FindIn(number ?? "") is { } known ? $"/r/{known}" : "/r/unknown"
        );
}
