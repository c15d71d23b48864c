using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Answering;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>
/// Somebody wants to complain or to denounce: the law has its own doors for that, and no report is filed.
/// A question about those procedures is looked up like any other.
/// </summary>
internal sealed class LegalReader(CueBook cues, Phrases phrases) : IIntentReader
{
    public ValueTask<TurnPlan?> ReadAsync(
        AskedQuestion question,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult(Read(question));

    private TurnPlan? Read(AskedQuestion question)
    {
        var text = question.Cued;

        return !cues.Has("wants", text) || cues.Has("not.legal", text) ? null
            : cues.Has("denunciation", text) ? Door("legal.denunciation", question)
            : IsComplaint(text) ? Door("legal.complaint", question)
            : null;
    }

    private bool IsComplaint(CuedText text) =>
        cues.Has("complaint", text) || (cues.Has("decision", text) && cues.Has("wronged", text));

    private TurnPlan Door(string phrase, AskedQuestion question) =>
        Ask.Say(AnswerStatus.Answered, phrase, question.Language, phrases);
}
