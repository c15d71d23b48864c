using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>
/// Small talk has no end, so little of it is sure beforehand. Once no document knew anything, less is enough.
/// </summary>
internal sealed class SmallTalk(IntentHead head, CueBook cues, Phrases phrases)
{
    // On dev three of four questions out of scope reach it, and one in fifteen that has no source.
    private const double Likely = 0.3;

    public async ValueTask<bool> AfterNothingAsync(
        string question,
        CancellationToken cancellationToken
    ) =>
        CuedText.Of(question) is var text
        && !cues.Has("not.oos", text)
        && !cues.Has("document", text)
        && await head.ProbabilityAsync("out-of-scope", question, cancellationToken) >= Likely;

    public TurnPlan Decline(Language language) =>
        Ask.Say(AnswerStatus.OutOfScope, "out_of_scope", language, phrases);
}
