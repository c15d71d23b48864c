using iHanoi.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Incidents;

/// <summary>
/// Incidents are the union of pairs: who is like one of an incident belongs to it, and a report like two of them
/// makes one of both. What a person took out is never put back.
/// </summary>
internal sealed class IncidentBook(CityDb db, TimeProvider time)
{
    public async Task JoinAsync(
        Report report,
        ReportSuggestion said,
        IReadOnlyList<ReportPair> pairs,
        CancellationToken cancellationToken
    )
    {
        if (pairs.Count is 0)
        {
            return;
        }

        var ids = pairs.Select(pair => pair.OtherId).Append(report.Id).ToList();
        var members = await db
            .IncidentReports.Where(member => ids.Contains(member.ReportId))
            .ToListAsync(cancellationToken);
        var standing = members.Where(member => member.RemovedAt is null).ToList();
        var incident = await OneOfAsync(
            standing.Select(member => member.IncidentId).Distinct().ToList(),
            cancellationToken
        );

        if (incident is null)
        {
            incident = new Incident
            {
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                OpenedAt = report.FiledAt,
                LastAt = report.FiledAt,
                Category = report.Category ?? said.Category,
                Ward = report.Ward ?? said.Ward,
            };
            db.Incidents.Add(incident);
        }

        incident.LastAt = report.FiledAt > incident.LastAt ? report.FiledAt : incident.LastAt;

        foreach (var id in ids.Except(members.Select(member => member.ReportId)))
        {
            db.IncidentReports.Add(
                new IncidentReport
                {
                    ReportId = id,
                    IncidentId = incident.Id,
                    JoinedAt = time.GetUtcNow(),
                }
            );
        }
    }

    // Of several the oldest stays; the reports of the others move over.
    private async Task<Incident?> OneOfAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        var incidents = await db
            .Incidents.Include(incident => incident.Reports)
            .Where(incident => ids.Contains(incident.Id))
            .OrderBy(incident => incident.OpenedAt)
            .ToListAsync(cancellationToken);

        if (incidents is [])
        {
            return null;
        }

        foreach (var other in incidents.Skip(1))
        {
            foreach (var member in other.Reports.ToList())
            {
                member.IncidentId = incidents[0].Id;
            }

            db.Incidents.Remove(other);
        }

        return incidents[0];
    }
}
