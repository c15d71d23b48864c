using iHanoi.Assistant.Prompts;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>Somebody wants to report something: by their words, or because it sounds like a report.</summary>
internal sealed class ReportReader(CueBook cues, IntentHead head) : IIntentReader
{
    private const double Sure = 0.75;

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

        var sounds =
            cues.Has("report", text)
            || await head.ProbabilityAsync("report-file", question.Written, cancellationToken)
                >= Sure;

        return sounds
            ? TurnPlan.Call("reports", ("action", "file"), ("code", null), ("text", question.Text))
            : null;
    }
}
