using iHanoi.Api.Data;
using iHanoi.Api.Features.Incidents;
using iHanoi.Api.Features.Learning;
using iHanoi.Api.Jobs;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Reports;

/// <summary>The job that reads a filed report and lays a suggestion beside it. Running twice adds nothing.</summary>
internal sealed class ClassifyReport(
    CityDb db,
    ReportReader reader,
    Neighbours neighbours,
    ITextNovelty novelty,
    Shadow shadow,
    Clockwork clockwork
) : IJobWork
{
    public const string Kind = "classify-report";

    public async Task<bool> RunAsync(Guid subject, CancellationToken cancellationToken)
    {
        var report = await db
            .Reports.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == subject, cancellationToken);

        if (
            report is null
            || await db.ReportSuggestions.AnyAsync(s => s.ReportId == subject, cancellationToken)
        )
        {
            return true;
        }

        var reading = await reader.ReadAloneAsync(Readable.Of(report), cancellationToken);

        if (reading.Classification is null)
        {
            return false;
        }

        db.ReportSuggestions.Add(Suggest(report, reading, reading.Classification));
        neighbours.Remember(report, reading.Place, reading.Classification.Category);
        // Routed first; who else tells of the same can wait until all are routed.
        db.Jobs.Add(clockwork.Job(GatherIncident.Kind, report.Id, JobPriority.Later));

        if (await shadow.CandidateAsync(db, cancellationToken) is not null)
        {
            db.Jobs.Add(clockwork.Job(ShadowReport.Kind, report.Id, JobPriority.Later));
        }

        await db.SaveChangesAsync(cancellationToken);

        return true;
    }

    private ReportSuggestion Suggest(Report report, Reading reading, Classification said)
    {
        var (words, unseen) = novelty.Read(report.MaskedText);

        return new ReportSuggestion
        {
            Id = Guid.CreateVersion7(clockwork.Now),
            ReportId = report.Id,
            At = clockwork.Now,
            Category = said.Category,
            CategoryProbability = said.Categories[0].Probability,
            Urgency = said.Urgency.Label,
            UrgencyProbability = said.Urgency.Probability,
            LegalKind = said.LegalKind.Label,
            LegalKindProbability = said.LegalKind.Probability,
            IsEmergency = said.IsEmergency || reading.Emergency is not null,
            EmergencyProbability = said.EmergencyProbability,
            Abstained = said.Abstained,
            Ward = reading.Ward,
            Agency = reading.Agencies is [var first, ..] ? first.Agency : null,
            Model = said.Stamp.Model,
            ModelVersion = said.Stamp.Version,
            WordCount = words,
            UnseenShare = unseen,
            Details = new SuggestionDetails(
                [
                    .. said
                        .Categories.Take(5)
                        .Select(c => new SuggestedLabel(
                            Categories.Table.Code(c.Label),
                            c.Probability
                        )),
                ],
                [
                    .. reading.Agencies.Select(a => new SuggestedAgency(
                        a.Agency.Value,
                        a.Confidence,
                        a.Reasons
                    )),
                ],
                [
                    .. reading
                        .Place.Wards.Take(5)
                        .Select(w => new SuggestedWard(
                            w.Ward.Value,
                            w.Probability,
                            new Bilingual(w.ReasonVi, w.ReasonEn)
                        )),
                ],
                said.Words,
                []
            ),
        };
    }
}
