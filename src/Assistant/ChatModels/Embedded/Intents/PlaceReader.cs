using iHanoi.Assistant.Plugins;
using iHanoi.Assistant.Plugins.Procedures;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.City;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>A kind of place in a ward, or one place by its name.</summary>
internal sealed class PlaceReader(
    CueBook cues,
    PlaceKindReader kinds,
    WardSlot wards,
    AspectReader aspects,
    Phrases phrases,
    IPlaceDirectory? directory = null
) : IIntentReader
{
    // Beyond this many words of its own a message is about something else than where a place is.
    private const int FewWords = 2;
    private const int SomeWords = 4;

    public ValueTask<TurnPlan?> ReadAsync(
        AskedQuestion question,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult(Read(question));

    private TurnPlan? Read(AskedQuestion question)
    {
        var text = question.Cued;

        // "Phú Lương" is a ward and no salary.
        if (cues.Has("not.place", CuedText.Of(wards.Without(question.Written))))
        {
            return null;
        }

        var kind = kinds.Read(question);

        if (Named(question, kind) is { } named)
        {
            return Call(PlaceKinds.Table.Code(named.Kind), null, named.Name);
        }

        if (kind is null)
        {
            return null;
        }

        var rest = Rest(question.Written);

        if (wards.Resolve(question.Text) is { } ward)
        {
            return rest.Count <= (cues.Has("near", text) ? SomeWords : FewWords)
                ? Call(kind, ward.Value, null)
                : null;
        }

        return !cues.Has("near", text) && !cues.Has("place.where", text) ? null
            : rest.Count > 0 && ByWords(kind, rest) is { } found ? Call(kind, null, found.Name)
            : rest.Count <= 1 ? Ask.For("ward", question.Language, phrases)
            : null;
    }

    // A landmark's name also tells its ward; who names the place wants the place. Its hours and prices are
    // asked of the register only when it has them.
    private Place? Named(AskedQuestion question, string? kind)
    {
        var text = question.Cued;
        var place = directory?.FindIn(question.Written);
        var isOfKind =
            place is not null && (kind is null || PlaceKinds.Table.Code(place.Kind) == kind);

        return
            isOfKind
            && (
                cues.Has("place.where", text)
                || (cues.Has("place.open", text) && (place!.Hours ?? place.Note) is not null)
            )
            && !(cues.Has("ward.asked", text) && kinds.IsPlural(text))
            && !IsOfWard(place!)
            && Rest(Without(question.Written, place!)).Count <= FewWords
            ? place
            : null;
    }

    // "Công an phường Định Công" is the police of a ward: the ward finds it.
    private bool IsOfWard(Place place) => cues.Has("ward.word", CuedText.Of(place.Name));

    // "Bảo tàng Dân tộc học", "làng nghề làm nón lá": a part of the name, or what is made there.
    private Place? ByWords(string kind, IReadOnlyList<string> words) =>
        words
            .SelectMany(word => cues.Of($"craft.{word}"))
            .Prepend(string.Join(' ', words))
            .Select(name => new PlaceQuery(PlaceKinds.Table.Find(kind), name, Limit: 1))
            .SelectMany(query => directory?.Find(query).Places ?? [])
            .FirstOrDefault();

    private static string Without(string text, Place place)
    {
        var (padded, name) = (CuedText.Of(text).Padded, CuedText.Of(place.Name).Padded);

        return padded.Replace(name, " ", StringComparison.Ordinal);
    }

    private IReadOnlyList<string> Rest(string text) =>
        [
            .. aspects
                .Topic(CuedText.Of(kinds.Without(CuedText.Of(wards.Without(text)))))
                .Where(word =>
                    !cues.Of("ward.word").Contains(word)
                    && !cues.Of("near").Contains(word)
                    && !cues.Of("place.filler").Contains(word)
                ),
        ];

    private static TurnPlan Call(string kind, string? ward, string? name) =>
        name is null
            ? TurnPlan.Call("places", ("kind", kind), ("ward", ward))
            : TurnPlan.Call("places", ("kind", kind), ("ward", ward), ("name", name));
}
