using iHanoi.Civic.Answering;

namespace iHanoi.Api.Features.Chat;

/// <summary>
/// Cards about reports, as the assistant's plug-in writes them: a draft to be confirmed (draft, text) and a
/// report that was looked up (number).
/// </summary>
internal static class ReportCard
{
    public const string Draft = "confirm-report";
    public const string Report = "report";

    public static Guid? DraftOf(AnswerCard card) =>
        card.Kind == Draft && Guid.TryParse(card.Fields.GetValueOrDefault("draft"), out var id)
            ? id
            : null;
}
