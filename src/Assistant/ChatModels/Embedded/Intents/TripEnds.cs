using iHanoi.Assistant.Prompts;
using iHanoi.Civic.City;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>
/// One end or both of a trip; an end that nobody named is null. Sure: the words say from where and to where.
/// </summary>
internal sealed record TripEnds(string? From, string? To, bool IsSure, bool IsWholeMessage)
{
    /// <summary>False: no table knows either name, only the shape of the sentence says that they are places.</summary>
    public bool AreKnown { get; init; } = true;

    public static readonly TripEnds None = new(null, null, false, false);
}

/// <summary>
/// Finds the places a message names and tells from the words before each which way the trip goes. What no
/// table names is read by the shape of the sentence.
/// </summary>
internal sealed class TripEndsReader(CueBook cues, ITransitNetwork? network = null)
{
    private const int From = 2;
    private const int NearFrom = 1;
    private const int To = -1;
    private static readonly char[] Arrows = ['>', '→', '⇒'];

    public TripEnds Read(string text)
    {
        var typed = VietnameseText.Normalise(text);
        var names = network?.FindNames(typed) ?? [];
        var ends = names.Select((name, i) => (name.Name, Role: Role(typed, names, i))).ToList();
        var isWhole = Rest(typed, names) is 0;

        return Both(ends, isWhole)
            ?? (TripPatterns.Read(typed) is { } shape ? Completed(shape, ends) : null)
            ?? One(ends, isWhole);
    }

    // "Cát Linh – Hà Đông" without a word of direction is the name of a line, not a trip.
    private static TripEnds? Both(List<(string Name, int Role)> ends, bool isWhole)
    {
        if (ends.Count < 2 || ends.TrueForAll(end => end.Role is 0))
        {
            return null;
        }

        var start = ends.MaxBy(end => end.Role);
        var others = ends.FindAll(end => end.Name != start.Name);

        return others.Count is 0
            ? null
            : new TripEnds(
                start.Name,
                others.MinBy(end => end.Role).Name,
                start.Role > 0 && others.Exists(end => end.Role < 0),
                isWhole
            );
    }

    private static TripEnds One(List<(string Name, int Role)> ends, bool isWhole) =>
        ends switch
        {
            [{ Role: > 0 } only] => new TripEnds(only.Name, null, false, isWhole),
            [{ Role: < 0 } only] => new TripEnds(null, only.Name, false, isWhole),
            [var only] => new TripEnds(null, only.Name, false, false),
            _ => TripEnds.None,
        };

    // One end has a name that is known, the other only its words.
    private TripEnds? Completed((string From, string To) shape, List<(string Name, int Role)> known)
    {
        var (from, to) = (Known(shape.From, known), Known(shape.To, known));

        return from is null || to is null || from == to
            ? null
            : new TripEnds(from, to, known.Count > 0, false) { AreKnown = known.Count > 0 };
    }

    private string? Known(string words, List<(string Name, int Role)> known)
    {
        var folded = VietnameseText.Fold(words);
        var name = known
            .Find(end => folded.Contains(VietnameseText.Fold(end.Name), StringComparison.Ordinal))
            .Name;
        var said = CuedText.Of(words);

        return name is not null ? name
            : said.Words.All(word => IsEmpty(word)) || cues.Has("trip.no_name", said) ? null
            : words;
    }

    private bool IsEmpty(string word) =>
        cues.Of("trip.nowhere").Contains(word) || cues.Of("filler").Contains(word);

    private int Role(string text, IReadOnlyList<NamedStop> names, int at)
    {
        var start = at is 0 ? 0 : names[at - 1].Start + names[at - 1].Length;
        var gap = text[start..names[at].Start];

        if (Arrows.Any(gap.Contains))
        {
            return To;
        }

        var before = CuedText.Of(gap);
        var (from, near, to) = (
            Last("trip.from", before),
            Last("trip.near", before),
            Last("trip.to", before)
        );

        return from > to && from >= near ? From
            : to > near ? To
            : near >= 0 ? NearFrom
            : 0;
    }

    private int Last(string cue, CuedText text) =>
        cues.Of(cue)
            .Select(word => text.Padded.LastIndexOf($" {word} ", StringComparison.Ordinal))
            .DefaultIfEmpty(-1)
            .Max();

    // Words that neither name a place nor say where to: a message of none is about the trip alone.
    private int Rest(string text, IReadOnlyList<NamedStop> names)
    {
        var left = names
            .OrderByDescending(name => name.Start)
            .Aggregate(text, (rest, name) => rest.Remove(name.Start, name.Length));
        var filler = cues.Of("filler").Concat(cues.Of("trip.to")).Concat(cues.Of("trip.from"));

        return CuedText.Of(left).Words.Count(word => !filler.Contains(word));
    }
}
