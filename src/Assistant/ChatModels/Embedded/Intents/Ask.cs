using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>One question back, with at most three chips.</summary>
internal static class Ask
{
    public static TurnPlan For(
        string slot,
        Language language,
        Phrases phrases,
        IReadOnlyList<string>? choices = null
    ) =>
        TurnPlan.Say(
            ReplyProtocol.Write(
                AnswerStatus.Clarify,
                phrases.Say(language, $"missing.{slot}", ("name", "")),
                choices
            )
        );

    public static TurnPlan Say(
        AnswerStatus status,
        string phrase,
        Language language,
        Phrases phrases
    ) => TurnPlan.Say(ReplyProtocol.Write(status, phrases.Say(language, phrase)));
}
