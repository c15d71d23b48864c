using iHanoi.Assistant.Prompts;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>A public number is wanted; the topic is the longest phrase that names one.</summary>
internal sealed class HotlineReader(CueBook cues, Phrases phrases) : IIntentReader
{
    private const string Prefix = "topic.";

    public ValueTask<TurnPlan?> ReadAsync(
        AskedQuestion question,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult(Read(question));

    private TurnPlan? Read(AskedQuestion question)
    {
        var text = question.Cued;

        if (!cues.Has("hotline", text) || cues.Has("not.hotline", text))
        {
            return null;
        }

        var topic = cues.Names(Prefix)
            .Select(name =>
                (Code: name[Prefix.Length..], Length: cues.Longest(name, text)?.Length ?? 0)
            )
            .OrderByDescending(found => found.Length)
            .First();

        return topic.Length > 0
            ? TurnPlan.Call("hotlines", ("topic", topic.Code))
            : Ask.For("hotline", question.Language, phrases);
    }
}
