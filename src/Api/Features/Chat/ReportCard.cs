using iHanoi.Civic.Answering;

namespace iHanoi.Api.Features.Chat;

/// <summary>The fields of a card that previews a report; the assistant's plug-in writes them, all as text.</summary>
internal static class ReportCard
{
    public const string Kind = "report";

    public static Guid? DraftOf(AnswerCard card) =>
        card.Kind == Kind && Guid.TryParse(card.Fields.GetValueOrDefault("draftId"), out var id)
            ? id
            : null;
}
