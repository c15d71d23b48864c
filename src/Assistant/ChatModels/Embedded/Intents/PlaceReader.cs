using System.Text.RegularExpressions;
using iHanoi.Assistant.Plugins;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.City;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>A kind of place in a ward, or one place by its name.</summary>
internal sealed partial class PlaceReader(
    CueBook cues,
    WardSlot wards,
    Phrases phrases,
    IPlaceDirectory? directory = null
) : IIntentReader
{
    private const string Prefix = "place.";

    public ValueTask<TurnPlan?> ReadAsync(
        AskedQuestion question,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult(Read(question));

    private TurnPlan? Read(AskedQuestion question)
    {
        var text = question.Cued;
        var kind = Kind(text);

        if (kind is null || !cues.Has("near", text) || cues.Has("not.place", text))
        {
            return null;
        }

        // A landmark's name also tells its ward; who names the place wants the place.
        if (!cues.Has("ward.word", text) && Name(question.Written, kind) is { } own)
        {
            return TurnPlan.Call("places", ("kind", kind), ("ward", null), ("name", own));
        }

        if (wards.Resolve(question.Text) is { } ward)
        {
            return TurnPlan.Call("places", ("kind", kind), ("ward", ward.Value));
        }

        return Name(question.Written, kind) is { } name
            ? TurnPlan.Call("places", ("kind", kind), ("ward", null), ("name", name))
            : Ask.For("ward", question.Language, phrases);
    }

    private string? Kind(CuedText text) =>
        cues.Names(Prefix)
            .Select(name => (Code: name[Prefix.Length..], Phrase: cues.Longest(name, text)))
            .Where(found => found.Phrase is not null)
            .OrderByDescending(found => found.Phrase!.Length)
            .Select(found => found.Code)
            .FirstOrDefault();

    // A name is believed only when the directory knows it.
    private string? Name(string text, string kind)
    {
        var typed = Question().Replace(VietnameseText.Normalise(text), " ").Trim(' ', ',', '.');

        return
            typed.Length > 3
            && directory
                ?.Find(new PlaceQuery(PlaceKinds.Table.Find(kind), typed, Limit: 1))
                .Places.Count > 0
            ? typed
            : null;
    }

    [GeneratedRegex(
        @"(?<!\p{L})(?:cho (?:tôi|em|mình) hỏi|xin hỏi|where is|where's|the|địa chỉ(?: của)?|dia chi|ở đâu|o dau|nằm ở|chỗ nào|mở cửa.*|mấy giờ.*|điện thoại.*|vậy|ạ|thế)(?!\p{L})|[?!]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Question();
}
