using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Answering;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>Greetings, thanks, "who are you", and the wish for a person.</summary>
internal sealed class TalkReader(CueBook cues, Phrases phrases) : IIntentReader
{
    // A greeting in front of a question is not the question.
    private const int ShortTalk = 6;

    // Thanks near the beginning of a message are what it is about.
    private const int ThanksFirst = 12;

    public ValueTask<TurnPlan?> ReadAsync(
        AskedQuestion question,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult(Read(question));

    private TurnPlan? Read(AskedQuestion question)
    {
        var text = question.Cued;

        return cues.Has("handover", text) && !cues.Has("not.handover", text)
                ? Ask.Say(AnswerStatus.Handover, "handover", question.Language, phrases)
            : cues.Has("about", text) && text.Words.Count <= 2 * ShortTalk
                ? Ask.Say(AnswerStatus.Answered, "about", question.Language, phrases)
            : IsThanks(question)
                ? Ask.Say(AnswerStatus.Answered, "thanks", question.Language, phrases)
            : text.Words.Count <= 2 * ShortTalk && IsGreeting(text)
                ? Ask.Say(AnswerStatus.Answered, "greeting", question.Language, phrases)
            : null;
    }

    // Thanks may be long; with a question in it they are only its beginning.
    private bool IsThanks(AskedQuestion question)
    {
        var text = CuedText.Of(question.Text);

        return text.Words.Count <= 2 * ShortTalk
            && cues.Has("thanks", text)
            && !question.Text.Contains('?', StringComparison.Ordinal)
            && !cues.Has("asks", text)
            && !cues.Has("wants", text)
            && (text.Words.Count <= ShortTalk || cues.First("thanks", text) < ThanksFirst);
    }

    private bool IsGreeting(CuedText text) =>
        cues.Of("greeting")
            .Any(phrase => text.Padded.StartsWith($" {phrase} ", StringComparison.Ordinal))
        && text.Words.Count(word =>
            !cues.Of("filler").Contains(word)
            && !cues.Of("talk.filler").Contains(word)
            && !cues.Of("greeting").Contains(word)
        ) <= 1;
}
