using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Answering;
using iHanoi.Civic.City;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>"Theo thông báo vừa gửi…": the text that was brought along is named, so it is read before anything.</summary>
internal sealed class NamedTextReader(BroughtTexts texts, CueBook cues) : IIntentReader
{
    private const double Near = 0.70;

    public async ValueTask<TurnPlan?> ReadAsync(
        AskedQuestion question,
        CancellationToken cancellationToken
    ) =>
        cues.Has("document", question.Cued)
        && await texts.NearnessAsync(question.Text, cancellationToken) >= Near
            ? TurnPlan.Call("procedures", ("query", question.Text))
            : null;
}

/// <summary>
/// A text was brought along and the question fits it: it is looked up there, whatever small talk or report its
/// words remind of.
/// </summary>
internal sealed class BroughtReader(BroughtTexts texts) : IIntentReader
{
    // On dev, questions put to their own text reach 0.81 and more; English ones to Vietnamese texts less.
    private const double Fits = 0.81;
    private const double FitsEnglish = 0.77;

    public async ValueTask<TurnPlan?> ReadAsync(
        AskedQuestion question,
        CancellationToken cancellationToken
    ) =>
        await texts.NearnessAsync(question.Text, cancellationToken)
        >= (question.Language is Language.English ? FitsEnglish : Fits)
            ? TurnPlan.Call("procedures", ("query", question.Text))
            : null;
}

/// <summary>The texts that were brought along: how near the nearest is to a question, 0 when there is none.</summary>
internal sealed class BroughtTexts(IPassageIndex index, TimeProvider time)
{
    public async ValueTask<double> NearnessAsync(
        string question,
        CancellationToken cancellationToken
    )
    {
        var day = DateOnly.FromDateTime(
            time.GetUtcNow().ToOffset(WorkingCalendar.HanoiOffset).Date
        );
        var query = new PassageQuery(question, 1, day) { Kind = "document" };
        var found = await index.SearchAsync(query, cancellationToken);

        return found
            .Where(passage => passage.Document.Kind is "document")
            .Select(passage => passage.Score.Cosine)
            .DefaultIfEmpty()
            .Max();
    }
}
