using iHanoi.Api.Data;
using iHanoi.Api.Platform;
using iHanoi.Civic.City;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Cases;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Api.Features.Cases;

/// <summary>
/// A report → the case it makes: public only if the report is shown in the public list, and struck of whoever told and
/// answered it.
/// </summary>
internal static class CaseReading
{
    /// <summary>Null: it makes none. Nobody has answered it, its answer is contested, or it is no report but a complaint.</summary>
    public static PastCase? Of(Report report, CityPorts ports) =>
        report.State.IsAnswered()
        && report.LegalKind is null or LegalKind.Report
        && LastSent(report) is { SentAt: { } sent } reply
            ? new PastCase
            {
                Number = report.Number,
                Category = report.Category ?? report.CitizenCategory ?? Category.Other,
                Ward =
                    report.Ward is { } code && ports.Gazetteer?.Find(code) is { } ward
                        ? new Bilingual(ward.Name, ward.NameEn)
                        : null,
                Agency = report.Agency is { } agency ? ports.Gazetteer?.Find(agency)?.Name : null,
                Told = CaseMask.Of(report.MaskedText),
                Answer = CaseMask.Of(reply.Text),
                Filed = Day(report.FiledAt),
                Answered = Day(sent),
                Audience = report.IsPublic ? Audience.Public : Audience.Staff,
                Language = report.Language,
                IsSample = report.IsSample,
            }
            : null;

    private static Reply? LastSent(Report report) =>
        report.Replies.Where(reply => reply.SentAt is not null).MaxBy(reply => reply.SentAt);

    private static DateOnly Day(DateTimeOffset at) =>
        DateOnly.FromDateTime(at.ToOffset(WorkingCalendar.HanoiOffset).DateTime);
}
