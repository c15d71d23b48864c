using iHanoi.Api.Data;
using iHanoi.Api.Jobs;
using iHanoi.Civic.Reports;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Learning;

/// <summary>Lets the candidate read a report that the model in use has read. Nobody at the desk sees it.</summary>
internal sealed class ShadowReport(CityDb db, Shadow shadow, IModelShelf shelf, TimeProvider time)
    : IJobWork
{
    public const string Kind = "shadow-report";

    public async Task<bool> RunAsync(Guid subject, CancellationToken cancellationToken)
    {
        if (
            await shadow.CandidateAsync(db, cancellationToken) is not { } candidate
            || await db
                .Reports.Where(report => report.Id == subject)
                .Select(report => report.MaskedText)
                .FirstOrDefaultAsync(cancellationToken)
                is not { } text
            || await db.ShadowReadings.AnyAsync(
                reading => reading.ReportId == subject && reading.ModelVersion == candidate.Version,
                cancellationToken
            )
            || await shelf.AskAsync(candidate.Version, text, cancellationToken) is not { } said
        )
        {
            return true;
        }

        db.ShadowReadings.Add(
            new ShadowReading
            {
                ReportId = subject,
                ModelVersion = candidate.Version,
                At = time.GetUtcNow(),
                Category = said.Category,
                CategoryProbability = said.Categories[0].Probability,
                Abstained = said.Abstained,
                Urgency = said.Urgency.Label,
                IsEmergency = said.IsEmergency,
            }
        );
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
