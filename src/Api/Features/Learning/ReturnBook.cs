using iHanoi.Api.Data;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Features.Learning;

/// <summary>
/// Counts what agencies returned as "not ours" and what they accepted. What follows from it is the router's to say.
/// </summary>
internal sealed class ReturnBook(CityDb db, IOptions<LessonOptions> options, TimeProvider time)
{
    private sealed record Desk(Category Category, AgencyId Agency);

    /// <summary>In one ward or, null, where none was decided; only of agencies that returned any.</summary>
    public async Task<RoutingLessons> ReadAsync(WardCode? ward, CancellationToken cancellationToken)
    {
        var days = options.Value.ReturnDays;
        var since = time.GetUtcNow().AddDays(-days);
        var returned = await ReturnedAsync(ward, since, cancellationToken);

        if (returned.Count is 0)
        {
            return RoutingLessons.None;
        }

        var accepted = await AcceptedAsync(returned.Keys, ward, since, cancellationToken);

        return new RoutingLessons(
            days,
            [
                .. returned.Select(desk => new AgencyRecord(
                    desk.Key.Category,
                    desk.Key.Agency,
                    desk.Value,
                    accepted.GetValueOrDefault(desk.Key)
                )),
            ]
        );
    }

    private async Task<Dictionary<Desk, int>> ReturnedAsync(
        WardCode? ward,
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        var rows =
            from sample in db.TrainingSamples.AsNoTracking()
            where sample.Kind == SampleKind.NotOurs && sample.At > since
            where sample.NotAgency != null
            join report in db.Reports on sample.ReportId equals report.Id
            // Sent back and accepted there after all: no lesson.
            where report.State == ReportState.Transferred || report.Agency != sample.NotAgency
            // Until somebody decides, the ward is the one that was suggested.
            let suggested = db
                .ReportSuggestions.Where(said => said.ReportId == report.Id)
                .OrderByDescending(said => said.At)
                .Select(said => said.Ward)
                .FirstOrDefault()
            where (report.Ward ?? suggested) == ward
            select new { Category = sample.Category ?? sample.SuggestedCategory, sample.NotAgency };

        return await rows.GroupBy(row => row)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(
                row => new Desk(row.Key.Category, row.Key.NotAgency!.Value),
                row => row.Count,
                cancellationToken
            );
    }

    private async Task<Dictionary<Desk, int>> AcceptedAsync(
        IReadOnlyCollection<Desk> returned,
        WardCode? ward,
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        var categories = returned.Select(desk => (Category?)desk.Category).Distinct().ToList();
        var agencies = returned.Select(desk => (AgencyId?)desk.Agency).Distinct().ToList();

        return await db
            .Reports.AsNoTracking()
            .Where(report => report.AcceptedAt > since && report.State != ReportState.Transferred)
            .Where(report => agencies.Contains(report.Agency))
            .Where(report => categories.Contains(report.Category) && report.Ward == ward)
            .GroupBy(report => new { report.Category, report.Agency })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(
                row => new Desk(row.Key.Category!.Value, row.Key.Agency!.Value),
                row => row.Count,
                cancellationToken
            );
    }
}
