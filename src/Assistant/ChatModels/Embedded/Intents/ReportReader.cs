using iHanoi.Assistant.Plugins.Procedures;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Reports;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>Somebody wants to report something: by their words, or because it sounds like a report.</summary>
internal sealed class ReportReader(
    CueBook cues,
    IntentHead head,
    AspectReader aspects,
    Phrases phrases,
    IReportClassifier? classifier = null
) : IIntentReader
{
    private const double Sure = 0.9;

    public async ValueTask<TurnPlan?> ReadAsync(
        AskedQuestion question,
        CancellationToken cancellationToken
    )
    {
        var text = question.Cued;
        var isLegal = cues.Has("complaint", text) || cues.Has("denunciation", text);

        if (isLegal || cues.Has("not.report", text))
        {
            return null;
        }

        if (IsBare(text))
        {
            return Ask.For("text", question.Language, phrases);
        }

        // A question about papers or fees is no report, whatever it sounds like; "không ai thu" asks nobody.
        var open = cues.Without("tells", text);
        var asks =
            aspects.Read(text).Count > 0
            || cues.Has("asks", open)
            || cues.Has("question", open)
            || question.Text.TrimEnd().EndsWith('?');
        var sounds =
            cues.Has("report", text)
            || !asks
                && (
                    await head.SoundsLikeAsync("report-file", question.Written, cancellationToken)
                    || await TellsOfSomethingAsync(question.Text, cancellationToken)
                );

        return sounds
            ? TurnPlan.Call("reports", ("action", "file"), ("code", null), ("text", question.Text))
            : null;
    }

    // "Tôi muốn báo một việc": what, and where?
    private bool IsBare(CuedText text) =>
        cues.Has("report.bare", text)
        && aspects.Topic(text).All(word => cues.Of("report.words").Contains(word));

    // "Có ổ gà to trước số 12 đường Láng": nobody says the word, and the desk would still take it.
    private async ValueTask<bool> TellsOfSomethingAsync(
        string text,
        CancellationToken cancellationToken
    ) =>
        classifier is not null
        && await classifier.ClassifyAsync(text, cancellationToken)
            is { Abstained: false, LegalKind: { Label: LegalKind.Report, Probability: >= Sure } };
}
