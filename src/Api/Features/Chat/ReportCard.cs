using iHanoi.Civic.Answering;
using iHanoi.Civic.City;

namespace iHanoi.Api.Features.Chat;

/// <summary>
/// Cards about reports, as the assistant's plug-in writes them: a draft to be confirmed (draft, text, and the
/// codes of the wards to choose from) and a report that was looked up (number).
/// </summary>
internal static class ReportCard
{
    public const string Draft = "confirm-report";
    public const string Report = "report";

    public static Guid? DraftOf(AnswerCard card) =>
        card.Kind == Draft && Guid.TryParse(card.Fields.GetValueOrDefault("draft"), out var id)
            ? id
            : null;

    /// <summary>The wards to ask about, likeliest first.</summary>
    public static IReadOnlyList<WardCode> WardsOf(AnswerCard card) =>
        [
            .. (card.Fields.GetValueOrDefault("wards") ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(code => new WardCode(code)),
        ];
}
