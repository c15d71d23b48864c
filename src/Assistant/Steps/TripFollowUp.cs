using iHanoi.Assistant.ChatModels.Embedded.Intents;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Steps;

/// <summary>"Thế chiều về?", "từ đó sang Gia Lâm?", or the end that was missing: the trip before, changed.</summary>
internal sealed class TripFollowUp(CueBook cues, TripEndsReader ends)
{
    public string? Complete(string before, string text)
    {
        var asked = CuedText.Of(before);
        var earlier = ends.Read(before);
        var isTrip =
            cues.Has("bus", asked)
            || earlier.IsWholeMessage
            || (earlier.AreKnown && earlier.From is not null && earlier.To is not null);

        if (!isTrip || (earlier.From ?? earlier.To) is null)
        {
            return null;
        }

        var now = CuedText.Of(text);

        if (cues.Has("trip.back", now) && earlier is { From: { } start, To: { } end })
        {
            return Ask(end, start, now, asked);
        }

        var changed = ends.Read(text);
        var (from, to) = (changed.From, changed.To);

        // A bare name is the end that was still missing.
        if (from is null && to is not null && earlier.To is not null && earlier.From is null)
        {
            (from, to) = (to, null);
        }

        return from is null && to is null ? null
            : (Fuller(from, earlier) ?? earlier.From, Fuller(to, earlier) ?? earlier.To)
                is ({ } a, { } b)
            && a != b
                ? Ask(a, b, now, asked)
            : null;
    }

    private string Ask(string from, string to, CuedText now, CuedText asked) =>
        cues.Format(cues.Has("rail", now) || cues.Has("rail", asked) ? "rail" : "trip", from, to);

    // "Mỹ Đình" after "bến xe Mỹ Đình" is the same place.
    private static string? Fuller(string? name, TripEnds earlier) =>
        name is null
            ? null
            : new[] { earlier.From, earlier.To }.FirstOrDefault(known =>
                known is not null
                && VietnameseText
                    .Fold(known)
                    .EndsWith(VietnameseText.Fold(name), StringComparison.Ordinal)
            ) ?? name;
}
