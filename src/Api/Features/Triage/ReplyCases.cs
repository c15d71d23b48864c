using iHanoi.Api.Data;
using iHanoi.Api.Platform;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Cases;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Features.Triage;

/// <summary>What the drafter and the checker are told about a report: masked words and decisions only.</summary>
internal static class ReplyCases
{
    public static ReplyCase Of(Report report, ReportSuggestion? said, CityPorts ports)
    {
        var agency = report.Agency ?? said?.Agency;
        var ward = report.Ward ?? said?.Ward;

        return new ReplyCase(
            report.MaskedText,
            report.Category ?? said?.Category ?? Category.Other,
            agency is { } id ? ports.Gazetteer?.Find(id)?.Name ?? id.Value : "",
            ward is { } code ? ports.Gazetteer?.Find(code)?.Name : null,
            report.FiledAt,
            report.DueAt is { } due ? new Deadline(due, report.DueIsVerified) : null
        )
        {
            Number = report.Number,
            Ward = ward,
        };
    }

    /// <summary>How others like it were answered, staff's own cases among them.</summary>
    public static Task<IReadOnlyList<SimilarCase>> SimilarAsync(
        Report report,
        ReportSuggestion? said,
        CityPorts ports,
        CancellationToken cancellationToken
    ) =>
        ports.Cases is { } cases && (report.Category ?? said?.Category) is { } category
            ? cases.FindAsync(
                new CaseSought(report.MaskedText, category, Audience.Staff)
                {
                    Itself = report.Number,
                },
                cancellationToken
            )
            : Task.FromResult<IReadOnlyList<SimilarCase>>([]);
}
