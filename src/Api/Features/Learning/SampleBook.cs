using iHanoi.Api.Data;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Api.Features.Learning;

/// <summary>
/// Keeps what an official's act teaches, in the same transaction as the act. Agreement teaches nothing new, and
/// nothing is kept that no person decided.
/// </summary>
internal sealed class SampleBook(CityDb db, TimeProvider time)
{
    /// <summary>Call before the decision is written into the report: what stood before is part of the lesson.</summary>
    public void Corrected(
        Report report,
        ReportSuggestion? said,
        string officialId,
        (Category Category, Urgency Urgency, AgencyId Agency) decided
    )
    {
        if (said is null)
        {
            return;
        }

        var against =
            decided.Category != (report.Category ?? said.Category)
            || decided.Urgency != (report.Urgency ?? said.Urgency)
            || (report.Agency ?? said.Agency) is { } agency && agency != decided.Agency;

        if (against)
        {
            Add(
                report,
                said,
                officialId,
                SampleKind.Correction,
                decided.Category,
                decided.Urgency,
                decided.Agency,
                null
            );
        }
    }

    /// <summary>An agency sends it on; the category too where the official named one.</summary>
    public void NotOurs(
        Report report,
        ReportSuggestion? said,
        string officialId,
        AgencyId to,
        Category? category
    )
    {
        if (said is not null)
        {
            Add(
                report,
                said,
                officialId,
                SampleKind.NotOurs,
                category ?? report.Category,
                report.Urgency,
                to,
                report.Agency ?? said.Agency
            );
        }
    }

    private void Add(
        Report report,
        ReportSuggestion said,
        string officialId,
        SampleKind kind,
        Category? category,
        Urgency? urgency,
        AgencyId agency,
        AgencyId? notAgency
    )
    {
        var now = time.GetUtcNow();
        db.TrainingSamples.Add(
            new TrainingSample
            {
                Id = Guid.CreateVersion7(now),
                ReportId = report.Id,
                At = now,
                Kind = kind,
                PersonId = officialId,
                // Masked again: the mask may have learnt since the report was filed.
                MaskedText = PersonalDataMask.Mask(report.MaskedText).Text,
                Language = report.Language,
                Category = category,
                Urgency = urgency,
                Agency = agency,
                NotAgency = notAgency,
                Model = said.Model,
                ModelVersion = said.ModelVersion,
                SuggestedCategory = said.Category,
                SuggestedUrgency = said.Urgency,
                SuggestedAgency = said.Agency,
            }
        );
    }
}
