using iHanoi.Api.Data;
using iHanoi.Civic.Text;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Incidents;

/// <summary>Another report that seems to tell of the same thing, how sure, and why.</summary>
public sealed record LikelySame(string Number, double Score, IReadOnlyList<Bilingual> Reasons)
{
    /// <summary>Of one report, best first; each pair counts whichever of the two was filed later.</summary>
    public static async Task<IReadOnlyList<LikelySame>> OfAsync(
        CityDb db,
        Guid report,
        CancellationToken cancellationToken
    )
    {
        var pairs = await (
            from pair in db.ReportPairs.AsNoTracking()
            where pair.ReportId == report || pair.OtherId == report
            join other in db.Reports
                on pair.ReportId == report ? pair.OtherId : pair.ReportId equals other.Id
            orderby pair.Score descending
            select new
            {
                other.Number,
                pair.Score,
                pair.Reasons,
            }
        ).ToListAsync(cancellationToken);

        return
        [
            .. pairs.Select(pair => new LikelySame(pair.Number.Value, pair.Score, pair.Reasons)),
        ];
    }

    /// <summary>The incident it stands in, if any.</summary>
    public static async Task<Guid?> IncidentOfAsync(
        CityDb db,
        Guid report,
        CancellationToken cancellationToken
    ) =>
        (
            await db
                .IncidentReports.AsNoTracking()
                .FirstOrDefaultAsync(
                    member => member.ReportId == report && member.RemovedAt == null,
                    cancellationToken
                )
        )?.IncidentId;
}
