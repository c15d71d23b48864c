using iHanoi.Assistant.Plugins.Procedures;
using iHanoi.Assistant.Prompts;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>Somebody wants to report something: by their words, or because it sounds like a report.</summary>
internal sealed class ReportReader(CueBook cues, IntentHead head, AspectReader aspects)
    : IIntentReader
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

        // A question about papers or fees is no report, whatever it sounds like.
        var asks = aspects.Read(text).Count > 0 || cues.Has("asks", text);
        var sounds =
            cues.Has("report", text)
            || !asks
                && await head.ProbabilityAsync("report-file", question.Written, cancellationToken)
                    >= Sure;

        return sounds
            ? TurnPlan.Call("reports", ("action", "file"), ("code", null), ("text", question.Text))
            : null;
    }
}
