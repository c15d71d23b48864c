using iHanoi.Assistant.Plugins;
using iHanoi.Assistant.Prompts;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>Air now, and the city's alerts: both want only a ward.</summary>
internal sealed class AirReader(CueBook cues, WardSlot wards) : IIntentReader
{
    public ValueTask<TurnPlan?> ReadAsync(
        AskedQuestion question,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult(Read(question));

    private TurnPlan? Read(AskedQuestion question) =>
        Is("air", question.Cued)
            ? TurnPlan.Call("air_quality", ("ward", wards.Resolve(question.Text)?.Value))
        : Is("alerts", question.Cued)
            ? TurnPlan.Call("alerts", ("ward", wards.Resolve(question.Text)?.Value))
        : null;

    private bool Is(string cue, CuedText text) =>
        cues.Has(cue, text) && !cues.Has($"not.{cue}", text);
}
