using iHanoi.Api.Data;
using iHanoi.Api.Features.Reports;
using iHanoi.Api.Jobs;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Incidents;

/// <summary>
/// The job that looks, once a report is routed, for others that tell of the same thing, joins them into an
/// incident, and notices when a ward suddenly tells much of one kind. Running twice adds nothing.
/// </summary>
internal sealed class GatherIncident(
    CityDb db,
    ReportReader reader,
    IncidentBook book,
    ClusterWatch clusters,
    TimeProvider time
) : IJobWork
{
    public const string Kind = "gather-incident";

    private static readonly TimeSpan StillNews = TimeSpan.FromDays(1);

    public async Task<bool> RunAsync(Guid subject, CancellationToken cancellationToken)
    {
        if (
            await db.Reports.FirstOrDefaultAsync(row => row.Id == subject, cancellationToken)
                is not { } report
            || await db
                .ReportSuggestions.AsNoTracking()
                .Where(said => said.ReportId == subject)
                .OrderByDescending(said => said.At)
                .FirstOrDefaultAsync(cancellationToken)
                is not { } said
        )
        {
            return true;
        }

        var readable = Readable.Of(report);
        var matches = await reader.FindAsync(
            readable,
            await reader.ReadAloneAsync(readable, cancellationToken),
            cancellationToken
        );
        var pairs = await KeepAsync(report.Id, matches, cancellationToken);
        await book.JoinAsync(report, said, pairs, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        // What is looked at late is no news.
        if ((report.Ward ?? said.Ward) is { } ward && report.FiledAt > time.GetUtcNow() - StillNews)
        {
            await clusters.LookAsync(ward, said.Category, report.FiledAt, cancellationToken);
        }

        return true;
    }

    private async Task<IReadOnlyList<ReportPair>> KeepAsync(
        Guid report,
        IReadOnlyList<DuplicateMatch> matches,
        CancellationToken cancellationToken
    )
    {
        var known = await db
            .ReportPairs.Where(pair => pair.ReportId == report)
            .ToListAsync(cancellationToken);
        // A report that was looked at late may have been found by a later one.
        var told = await db
            .ReportPairs.Where(pair => pair.OtherId == report)
            .Select(pair => pair.ReportId)
            .ToListAsync(cancellationToken);

        foreach (var match in matches)
        {
            var other = Guid.Parse(match.Id);

            if (told.Contains(other) || known.Any(pair => pair.OtherId == other))
            {
                continue;
            }

            var pair = new ReportPair
            {
                ReportId = report,
                OtherId = other,
                At = time.GetUtcNow(),
                Score = match.Score,
                Reasons = [.. match.Reasons],
            };
            db.ReportPairs.Add(pair);
            known.Add(pair);
        }

        return known;
    }
}
