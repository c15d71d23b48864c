using iHanoi.Api.Data;
using iHanoi.Api.Features.Quality;
using iHanoi.Api.Features.Reports;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Api.Features.Triage;

/// <summary>
/// Probabilities are null for what a person has chosen. <c>Known</c>: how often training found the suggested category
/// right. <c>Words</c>: the three that weighed most; <c>Marks</c>: where such words stand in the title.
/// </summary>
public sealed record QueueRow(
    string Number,
    string Title,
    ReportState State,
    Urgency? Urgency,
    bool UrgencyIsSuggested,
    WardCode? Ward,
    AgencyId? Agency,
    double? AgencyProbability,
    Category? Category,
    double? CategoryProbability,
    double? Known,
    bool Abstained,
    Bilingual? Reason,
    IReadOnlyList<string> Words,
    IReadOnlyList<WordWeight> Marks,
    Clock? Clock,
    string? Official,
    DateTimeOffset FiledAt,
    bool IsSample
)
{
    public static QueueRow Of(
        Report report,
        ClockReader clock,
        IReadOnlyDictionary<string, string> names,
        ModelTables? tables
    )
    {
        var said = report.Suggestions.MaxBy(s => s.At);
        var category = (report.Category ?? report.CitizenCategory) is null ? said?.Category : null;
        var weighing = Weighing(report, said);

        return new QueueRow(
            report.Number.Value,
            Titles.Of(report.MaskedText),
            report.State,
            report.Urgency ?? said?.Urgency,
            report.Urgency is null && said is not null,
            report.Ward ?? said?.Ward,
            report.Agency ?? said?.Agency,
            report.Agency is null && said?.Details.Agencies is [var first, ..]
                ? first.Confidence
                : null,
            report.Category ?? report.CitizenCategory ?? said?.Category,
            category is null ? null : said?.CategoryProbability,
            category is { } known && tables is not null
                ? ClassRow.Of(tables, known)?.Precision
                : null,
            said is { Abstained: true },
            said?.Details.Agencies is [{ Reasons: [var why, ..] }, ..] ? why : null,
            [.. weighing.Take(3).OrderBy(word => word.Start).Select(word => word.Word)],
            Titles.Marks(report.MaskedText, weighing),
            clock.Of(report),
            report.OfficialId is { } id ? names.GetValueOrDefault(id) : null,
            report.FiledAt,
            report.IsSample
        );
    }

    // Only while it is a suggestion: once a person has decided, the words no longer say why.
    private static IReadOnlyList<WordWeight> Weighing(Report report, ReportSuggestion? said) =>
        report.Category is not null || said is null
            ? []
            :
            [
                .. said
                    .Details.Words.Where(word => word.Weight > 0)
                    .OrderByDescending(word => word.Weight),
            ];
}
