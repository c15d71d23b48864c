using iHanoi.Api.Data;
using iHanoi.Api.Features.Reports;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Incidents;

/// <summary>
/// Who lives beside whom. A look is one index range for each key: it costs what the neighbourhood holds of the
/// kinds in question and of the last 30 days, however large the city.
/// </summary>
internal sealed class Neighbours(CityDb db, TimeProvider time)
{
    /// <summary>How far apart two reports of one incident are filed at most.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(30);
    private const int MostCandidates = 16;
    private const int KindsLookedAt = 3;

    public void Remember(Report report, ResolvedPlace place, Category kind)
    {
        foreach (var key in Neighbourhood.Of(place, report.Point))
        {
            db.Neighbours.Add(
                new ReportNeighbour
                {
                    ReportId = report.Id,
                    Key = key.Length > 120 ? key[..120] : key,
                    Kind = kind,
                    At = report.FiledAt,
                }
            );
        }
    }

    /// <summary>At most sixteen, the latest first: all of them are compared in full.</summary>
    public async Task<IReadOnlyList<ComparableReport>> FindAsync(
        Readable report,
        Reading reading,
        CancellationToken cancellationToken
    )
    {
        if (reading.Classification is not { } said)
        {
            return [];
        }

        var ids = await IdsAsync(report, reading.Place, said, cancellationToken);
        var rows = await db
            .Reports.AsNoTracking()
            .Where(row => ids.Contains(row.Id))
            .Where(row => row.State != ReportState.Merged && row.State != ReportState.Refused)
            .ToListAsync(cancellationToken);

        return rows.ConvertAll(Comparable);
    }

    private async Task<List<Guid>> IdsAsync(
        Readable report,
        ResolvedPlace place,
        Classification said,
        CancellationToken cancellationToken
    )
    {
        var keys = Neighbourhood.Around(place, report.Point);
        var kinds = said.Categories.Take(KindsLookedAt).Select(score => score.Label).ToList();
        var since = time.GetUtcNow() - Window;
        var ids = new List<Guid>();

        // Narrow keys first: the cell and the street tell more than the ward.
        foreach (var key in keys)
        {
            if (ids.Count >= MostCandidates)
            {
                break;
            }

            ids.AddRange(
                await db
                    .Neighbours.AsNoTracking()
                    .Where(row => row.Key == key && kinds.Contains(row.Kind) && row.At > since)
                    .Where(row => row.ReportId != report.Id && !ids.Contains(row.ReportId))
                    .OrderByDescending(row => row.At)
                    .Take(MostCandidates - ids.Count)
                    .Select(row => row.ReportId)
                    .ToListAsync(cancellationToken)
            );
        }

        return ids;
    }

    private static ComparableReport Comparable(Report row) =>
        new(
            row.Id.ToString(),
            Readable.Join(row.MaskedText, row.PlaceText),
            row.Point,
            row.FiledAt,
            row.Category
        );
}
