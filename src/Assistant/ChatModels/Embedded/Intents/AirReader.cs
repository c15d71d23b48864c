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
        IsAir(question)
            ? TurnPlan.Call("air_quality", ("ward", wards.Resolve(question.Text)?.Value))
        : cues.Has("alerts", question.Cued) && IsOfThisPlace(question)
            ? TurnPlan.Call("alerts", ("ward", wards.Resolve(question.Text)?.Value))
        : null;

    // "Sáng nay chạy bộ ở phường Tây Hồ được chưa": the air is not named, and is what is asked.
    private bool IsAir(AskedQuestion question) =>
        Is("air", question.Cued)
        || (
            Is("air.activity", question.Cued)
            && cues.Has("air.now", question.Cued)
            && !cues.Has("not.air", question.Cued)
        );

    // "Phường Cửa Nam có cảnh báo lừa đảo không" asks for that ward's alerts; how to know a scam is no such thing.
    private bool IsOfThisPlace(AskedQuestion question) =>
        !cues.Has("not.alerts", question.Cued)
        || (!cues.Has("report", question.Cued) && wards.Resolve(question.Text) is not null);

    private bool Is(string cue, CuedText text) =>
        cues.Has(cue, text) && !cues.Has($"not.{cue}", text);
}
