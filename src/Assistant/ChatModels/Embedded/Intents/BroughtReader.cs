using iHanoi.Assistant.Plugins.Procedures;
using iHanoi.Assistant.Prompts;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>"Theo thông báo vừa gửi…": the text that was brought along is named, so it is read before anything.</summary>
internal sealed class NamedTextReader(BroughtTexts texts, CueBook cues) : IIntentReader
{
    public async ValueTask<TurnPlan?> ReadAsync(
        AskedQuestion question,
        CancellationToken cancellationToken
    ) =>
        cues.Has("document", question.Cued)
        && await texts.MeantAsync(question.Text, ward: null, cancellationToken) is not null
            ? TurnPlan.Call("procedures", ("query", question.Text))
            : null;
}

/// <summary>
/// A text was brought along and the question fits it: it is looked up there, whatever small talk or report its
/// words remind of.
/// </summary>
internal sealed class BroughtReader(BroughtTexts texts) : IIntentReader
{
    public async ValueTask<TurnPlan?> ReadAsync(
        AskedQuestion question,
        CancellationToken cancellationToken
    ) =>
        await texts.MeantAsync(question.Text, ward: null, cancellationToken) is not null
            ? TurnPlan.Call("procedures", ("query", question.Text))
            : null;
}
