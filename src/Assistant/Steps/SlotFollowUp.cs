using iHanoi.Assistant.ChatModels.Embedded.Intents;
using iHanoi.Assistant.Plugins;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Steps;

/// <summary>
/// A message that only fills or changes a slot of the question before it ("phường Láng", "còn chợ?", "chiều
/// về?"), made a question of its own.
/// </summary>
internal sealed class SlotFollowUp(
    CueBook cues,
    WardSlot wards,
    PlaceKindReader kinds,
    TripFollowUp trips
)
{
    // A slot and the words around it; whoever says more asks something new.
    private const int MostOwnWords = 2;
    private const int LongestSlot = 9;

    /// <summary>Null: the message stands on its own, or does not go with the question before.</summary>
    public string? Complete(string before, string text)
    {
        var asked = CuedText.Of(before);
        var now = CuedText.Of(text);

        return IsBareReport(asked) ? Report(now, text)
            : trips.Complete(before, text) is { } trip ? trip
            : now.Words.Count > LongestSlot || HasSubject(now) ? null
            : (kinds.Phrase(now) ?? kinds.MarkedPhrase(text)) is { } kind
                ? OtherKind(asked, before, text, kind)
            : Place(asked, before, text) ?? Number(asked, now, text);
    }

    // "Tôi muốn báo một việc" – and now the matter itself.
    private bool IsBareReport(CuedText asked) =>
        cues.Has("report.bare", asked)
        && asked.Words.Count(word => !cues.Of("filler").Contains(word)) <= 4;

    private string? Report(CuedText now, string text) =>
        now.Words.Count > 2
        && !text.Contains('?', StringComparison.Ordinal)
        && !cues.Has("handover", now)
            ? cues.Format("report", text, "")
            : null;

    private bool HasSubject(CuedText now) =>
        cues.Has("air", now) || cues.Has("alerts", now) || cues.Has("hotline", now);

    private string? OtherKind(CuedText asked, string before, string text, string kind) =>
        kinds.Phrase(asked) is not null
        && wards.Resolve(text) is null
        && wards.NameOf(wards.Resolve(before)) is { } ward
            ? cues.Format("places", kind, ward)
            : null;

    private string? Place(CuedText asked, string before, string text)
    {
        var own = CuedText
            .Of(wards.Without(text))
            .Words.Count(word =>
                !cues.Of("filler").Contains(word)
                && !cues.Of("ward.word").Contains(word)
                && !cues.Of("followup.words").Contains(word)
            );

        if (own > MostOwnWords || wards.NameOf(wards.Resolve(text)) is not { } ward)
        {
            return null;
        }

        return cues.Has("alerts", asked) ? cues.Format("alerts", ward, "")
            : cues.Has("air", asked) && !cues.Has("not.air", asked) ? cues.Format("air", ward, "")
            : kinds.Phrase(asked) is { } kind && !cues.Has("not.place", asked)
                ? cues.Format("places", kind, ward)
            : null;
    }

    private string? Number(CuedText asked, CuedText now, string text) =>
        cues.Has("hotline", asked) && cues.Names("topic.").Any(topic => cues.Has(topic, now))
            ? cues.Format("hotline", text.TrimEnd('?', ' '), "")
            : null;
}
