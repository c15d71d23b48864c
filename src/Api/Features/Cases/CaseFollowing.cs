using iHanoi.Api.Data;
using iHanoi.Api.Features.Reports;
using iHanoi.Api.Jobs;
using iHanoi.Civic.Reports;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Cases;

/// <summary>Asks for a look at the report behind a document, for acts that happen on the document's side.</summary>
internal sealed class CaseFollowing(CityDb db, Clockwork clockwork, JobBell bell)
{
    /// <summary>Nothing for a document that is no case.</summary>
    public async Task FollowAsync(string documentId, CancellationToken cancellationToken)
    {
        if (
            ReportNumber.FindIn(documentId) is { } number
            && await db
                .Reports.Where(report => report.Number == number)
                .Select(report => (Guid?)report.Id)
                .FirstOrDefaultAsync(cancellationToken)
                is { } report
        )
        {
            db.Jobs.Add(clockwork.Job(FollowCase.Kind, report, JobPriority.Later));
            await db.SaveChangesAsync(cancellationToken);
            bell.Ring();
        }
    }
}
