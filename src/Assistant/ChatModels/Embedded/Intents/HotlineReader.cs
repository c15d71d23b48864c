using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Text;

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

        if (!IsWanted(question) || cues.Has("not.hotline", text))
        {
            return null;
        }

        // "dien thoai" asks for a number and is no matter of electricity.
        var matter = cues.Of("hotline")
            .OrderByDescending(phrase => phrase.Length)
            .Aggregate(
                text.Padded,
                (left, phrase) => left.Replace($" {phrase} ", " ", StringComparison.Ordinal)
            );
        var topic = Topic(new CuedText(matter)) ?? Topic(text);

        return topic is not null
            ? TurnPlan.Call("hotlines", ("topic", topic))
            : Ask.For("hotline", question.Language, phrases);
    }

    // Folded, "sổ của" and "sở nào" look like "số": a marked text must say "số".
    private bool IsWanted(AskedQuestion question) =>
        cues.Has("hotline", question.Cued)
        || (
            cues.Has("hotline.weak", question.Cued)
            && (
                question.Text.All(char.IsAscii)
                || VietnameseText.Syllables(question.Written).Contains("số")
            )
        );

    // The city's own line answers for everything, so any narrower matter goes before it.
    private string? Topic(CuedText text) =>
        cues.Names(Prefix)
            .Select(name =>
                (Code: name[Prefix.Length..], Length: cues.Longest(name, text)?.Length ?? 0)
            )
            .Where(found => found.Length > 0)
            .OrderBy(found => found.Code is "city" or "procedure")
            .ThenByDescending(found => found.Length)
            .Select(found => found.Code)
            .FirstOrDefault();
}
