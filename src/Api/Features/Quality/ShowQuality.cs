using iHanoi.Api.Data;
using iHanoi.Api.Features.Learning;
using iHanoi.Api.Ui;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Quality;

public sealed record QualityModel(
    ModelFigures? Figures,
    IReadOnlyList<ClassRow> Classes,
    Agreement Agreement,
    Drift Drift,
    InputShift Input,
    SampleCounts Samples
);

/// <summary>The category model: its figures from training, what officials made of its suggestions, and drift.</summary>
internal static class ShowQuality
{
    private static readonly TimeSpan Looked = TimeSpan.FromDays(90);

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("", ShowAsync);

    private static async Task<RazorComponentResult<QualityPage>> ShowAsync(
        IModelFigures models,
        CityDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var figures = await models.ReadAsync(cancellationToken);
        var now = time.GetUtcNow();
        var since = now - Looked;
        var said = await (
            from suggestion in db.Set<ReportSuggestion>().AsNoTracking()
            join report in db.Reports on suggestion.ReportId equals report.Id
            where report.FiledAt >= since
            select new Said(
                report.Id,
                suggestion.At,
                suggestion.Category,
                suggestion.CategoryProbability,
                suggestion.Abstained,
                suggestion.Agency,
                report.Category,
                report.Agency,
                report.IsSample
            )
            {
                Words = suggestion.WordCount,
                Unseen = suggestion.UnseenShare,
                IsEnglish = report.Language == Language.English,
            }
        ).ToListAsync(cancellationToken);
        // A report that was classified again counts once, by what the official last saw.
        var last = said.GroupBy(one => one.Report)
            .Select(all => all.MaxBy(one => one.At)!)
            .ToList();

        return Page.Of<QualityPage>(
            new QualityModel(
                figures,
                figures is null ? [] : ClassRow.Of(figures.Tables),
                Agreement.Of(last),
                Drift.Of(last, now),
                InputShift.Of(last, now),
                await SampleCounts.ReadAsync(db, cancellationToken)
            )
        );
    }
}
