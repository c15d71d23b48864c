using iHanoi.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Learning;

/// <summary>
/// Live reports that both models read and an official decided: who had the decided category. Officials saw what
/// the model in use suggested and not what the candidate did, which flatters the one in use.
/// </summary>
public sealed record ShadowAgreement(
    int Read,
    int Both,
    int OnlyActive,
    int OnlyCandidate,
    int Neither
)
{
    public int Decided => Both + OnlyActive + OnlyCandidate + Neither;

    public static async Task<ShadowAgreement> ReadAsync(
        CityDb db,
        string version,
        CancellationToken cancellationToken
    )
    {
        var readings = await (
            from reading in db.ShadowReadings.AsNoTracking()
            where reading.ModelVersion == version
            join report in db.Reports on reading.ReportId equals report.Id
            select new
            {
                Candidate = reading.Category,
                Decided = report.Category,
                Active = report
                    .Suggestions.OrderByDescending(said => said.At)
                    .Select(said => said.Category)
                    .FirstOrDefault(),
            }
        ).ToListAsync(cancellationToken);
        var decided = readings.Where(one => one.Decided is not null).ToList();

        return new ShadowAgreement(
            readings.Count,
            decided.Count(one => one.Active == one.Decided && one.Candidate == one.Decided),
            decided.Count(one => one.Active == one.Decided && one.Candidate != one.Decided),
            decided.Count(one => one.Active != one.Decided && one.Candidate == one.Decided),
            decided.Count(one => one.Active != one.Decided && one.Candidate != one.Decided)
        );
    }
}
