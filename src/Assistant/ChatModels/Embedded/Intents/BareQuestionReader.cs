using iHanoi.Assistant.Plugins.Procedures;
using iHanoi.Assistant.Prompts;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>"How much is the fee?" without saying of what: asked back instead of guessed.</summary>
internal sealed class BareQuestionReader(AspectReader aspects, CueBook cues, Phrases phrases)
    : IIntentReader
{
    public ValueTask<TurnPlan?> ReadAsync(
        AskedQuestion question,
        CancellationToken cancellationToken
    ) =>
        ValueTask.FromResult(
            IsBare(question) ? Ask.For("topic", question.Language, phrases) : null
        );

    private bool IsBare(AskedQuestion question) =>
        !question.Text.Any(char.IsDigit)
        && aspects.Topic(question.Cued).All(word => cues.Of("vague").Contains(word));
}
