using iHanoi.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Learning;

/// <summary>How many samples there are, of which kind, and what was suggested by which model at the time.</summary>
public sealed record SampleCounts(
    int Corrections,
    int Returns,
    int Reports,
    IReadOnlyList<SamplesOfModel> Models
)
{
    public int All => Corrections + Returns;

    public static async Task<SampleCounts> ReadAsync(CityDb db, CancellationToken cancellationToken)
    {
        var groups = await db
            .TrainingSamples.GroupBy(sample => new
            {
                sample.Kind,
                sample.Model,
                sample.ModelVersion,
            })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);

        return new SampleCounts(
            groups.Where(g => g.Key.Kind is SampleKind.Correction).Sum(g => g.Count),
            groups.Where(g => g.Key.Kind is SampleKind.NotOurs).Sum(g => g.Count),
            await db
                .TrainingSamples.Select(sample => sample.ReportId)
                .Distinct()
                .CountAsync(cancellationToken),
            [
                .. groups
                    .GroupBy(
                        g => (g.Key.Model, g.Key.ModelVersion),
                        (model, all) =>
                            new SamplesOfModel(
                                model.Model,
                                model.ModelVersion,
                                all.Sum(g => g.Count)
                            )
                    )
                    .OrderByDescending(model => model.Count),
            ]
        );
    }
}

public sealed record SamplesOfModel(string Model, string Version, int Count);
