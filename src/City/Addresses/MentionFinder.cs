using iHanoi.Civic.City;

namespace iHanoi.City.Addresses;

/// <summary>A span of the text and every name it may be.</summary>
internal sealed record Mention(
    int Start,
    int Length,
    int From,
    int To,
    IReadOnlyList<PlaceName> Names,
    bool HasCue
);

/// <summary>Finds names in a text, longest first, using the words around them to tell their kind.</summary>
internal sealed class MentionFinder(Lexicon lexicon)
{
    public IReadOnlyList<Mention> Find(TextTokens text)
    {
        var found = new List<Mention>();
        var tokens = text.Tokens;

        for (var i = 0; i < tokens.Count; )
        {
            var mention = Longest(text, i, found is [.., var last] ? last.To : 0);

            if (mention is null)
            {
                i++;
                continue;
            }

            found.Add(mention);
            i = mention.To;
        }

        return found;
    }

    private Mention? Longest(TextTokens text, int from, int free)
    {
        for (var to = Math.Min(text.Tokens.Count, from + lexicon.Longest); to > from; to--)
        {
            if (Match(text, from, to, free) is { } mention)
            {
                return mention;
            }
        }

        return null;
    }

    // Words before "free" belong to the name before: the "Xá" of "Phùng Xá, Thạch Thất" is no cue.
    private Mention? Match(TextTokens text, int from, int to, int free)
    {
        var span = text.Tokens.Skip(from).Take(to - from).ToList();
        var alike = lexicon.Find(PlaceName.Key(span.Select(token => token.Folded)));

        if (alike.Count is 0)
        {
            return null;
        }

        var kinds = Cues.KindsBefore(text.Tokens, from, free) ?? Cues.KindsAfter(text.Tokens, to);
        var same = text.IsMarked ? alike.Where(name => SameMarks(span, name)).ToList() : [.. alike];

        // "xã Chuyên My": after a cue, a lost mark still names the place.
        var fitting = kinds is null ? [] : Fitting(same.Count > 0 ? same : alike, kinds);

        if (fitting.Count > 0)
        {
            return Make(span, from, to, fitting, hasCue: true);
        }

        // A street cue before a name known only as an old ward says: a street we have no record of.
        return
            same.Count > 0
            && kinds is not [PlaceMentionKind.Street]
            && StandsAlone(text, span, from, same)
            ? Make(span, from, to, same, hasCue: false)
            : null;
    }

    private static List<PlaceName> Fitting(
        IReadOnlyList<PlaceName> names,
        PlaceMentionKind[] kinds
    ) => [.. names.Where(name => kinds.Contains(name.Kind))];

    // Without a cue a name must look like one: "thành công" and "hòa bình" are also plain words.
    private bool StandsAlone(TextTokens text, List<Token> span, int from, List<PlaceName> names)
    {
        var capital = span.TrueForAll(token => token.IsCapital || char.IsDigit(token.Folded[0]));

        if (span.Count is 1)
        {
            return capital
                && (IsAcronym(span[0], names) || Cues.IsLocativeBefore(text.Tokens, from));
        }

        return capital && (from > 0 || span.Count > 2 || !text.IsMarked || IsUnit(names))
            || span.Count >= 3
            || Cues.IsLocativeBefore(text.Tokens, from)
            || names.Exists(name => name.Kind is PlaceMentionKind.OldDistrict)
            || !text.HasCapitals
                && !Cues.IsPlainWord(span)
                && (text.IsMarked || from is 0 || DistrictFollows(text, from + span.Count));
    }

    // "phu lam ha dong": an old ward and its district, one after the other.
    private bool DistrictFollows(TextTokens text, int next) =>
        Enumerable
            .Range(1, 4)
            .Where(length => next + length <= text.Tokens.Count)
            .Any(length =>
                lexicon
                    .Find(
                        PlaceName.Key(
                            text.Tokens.Skip(next).Take(length).Select(token => token.Folded)
                        )
                    )
                    .Any(name => name.Kind is PlaceMentionKind.OldDistrict)
            );

    private static bool IsAcronym(Token token, List<PlaceName> names) =>
        token.Length >= 3
        && names.Exists(name =>
            name.Kind is PlaceMentionKind.OldDistrict
            && name.Display.All(c => char.IsUpper(c) || char.IsDigit(c))
        );

    private static bool IsUnit(List<PlaceName> names) =>
        names.Any(name =>
            name.Kind
                is PlaceMentionKind.Ward
                    or PlaceMentionKind.OldWard
                    or PlaceMentionKind.OldDistrict
        );

    private static Mention Make(
        List<Token> span,
        int from,
        int to,
        IReadOnlyList<PlaceName> names,
        bool hasCue
    ) =>
        new(
            span[0].Start,
            span[^1].Start + span[^1].Length - span[0].Start,
            from,
            to,
            names,
            hasCue
        );

    private static bool SameMarks(List<Token> span, PlaceName name) =>
        span.Index().All(token => token.Item.Marked == name.Marked[token.Index]);
}
