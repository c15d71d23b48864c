using iHanoi.Civic.City;

namespace iHanoi.City.Addresses;

/// <summary>A span of the text and every name it may be.</summary>
internal sealed record Mention(
    int Start,
    int Length,
    int From,
    int To,
    IReadOnlyList<PlaceName> Names,
    bool HasCue,
    bool IsFormer
);

/// <summary>Finds names in a text, longest first, using the words around them to tell their kind.</summary>
internal sealed class MentionFinder(Lexicon lexicon)
{
    private readonly BareNames _bare = new(lexicon);

    public IReadOnlyList<Mention> Find(TextTokens text)
    {
        var found = new List<Mention>();
        var tokens = text.Tokens;

        for (var i = 0; i < tokens.Count; )
        {
            var free = found is [.., var last] ? last.To : 0;
            var mention = Longest(text, i, free);

            if (mention is null)
            {
                i++;
            }
            else if (!mention.HasCue && People.TitleBefore(text, i, free))
            {
                i = People.EndOfName(text, i, mention.To);
            }
            else
            {
                found.Add(mention);
                i = mention.To;
            }
        }

        return found;
    }

    private Mention? Longest(TextTokens text, int from, int free)
    {
        var furthest = Math.Min(text.Tokens.Count, from + lexicon.Longest);

        for (var to = furthest; to > from; to--)
        {
            if (Match(text, from, to, free) is { } mention)
            {
                return mention;
            }
        }

        return Cues.KindsBefore(text.Tokens, from, free) is { } kinds
            ? Misspelt(text, from, furthest, kinds)
            : null;
    }

    // Words before "free" belong to the name before: the "Xá" of "Phùng Xá, Thạch Thất" is no cue.
    private Mention? Match(TextTokens text, int from, int to, int free)
    {
        var alike = lexicon.Find(Key(text, from, to));

        if (alike.Count is 0)
        {
            return null;
        }

        var span = Span(text, from, to);
        var kinds = Cues.KindsBefore(text.Tokens, from, free) ?? Cues.KindsAfter(text.Tokens, to);
        var same = text.IsMarked ? alike.Where(name => SameMarks(span, name)).ToList() : [.. alike];

        // "số 3 Lê Đại Hành": a house has its number in a street, even where a ward bears the same name.
        if (kinds is null && Cues.IsHouseNumberBefore(text.Tokens, from, free) && HasStreet(same))
        {
            kinds = [PlaceMentionKind.Street];
        }

        // "xã Chuyên My": after a cue, a lost mark still names the place.
        var fitting = kinds is null ? [] : Fitting(same.Count > 0 ? same : alike, kinds);

        if (fitting.Count > 0)
        {
            return Make(text, from, to, fitting, hasCue: true);
        }

        // A street cue before a name known only as an old ward says: a street we have no record of.
        return
            same.Count > 0
            && kinds is not [PlaceMentionKind.Street]
            && _bare.StandsAlone(text, span, from, free, same)
            ? Make(text, from, to, same, hasCue: false)
            : null;
    }

    // "xã Bát Tàng": a slip of the finger is forgiven only where a cue announces a name.
    private Mention? Misspelt(TextTokens text, int from, int furthest, PlaceMentionKind[] kinds)
    {
        var mayBeSmall = !text.HasCapitals && kinds.Contains(PlaceMentionKind.Ward);

        for (var to = Math.Min(furthest, from + 4); to > from + 1; to--)
        {
            if (mayBeSmall || Span(text, from, to).TrueForAll(token => token.IsCapital))
            {
                var meant = lexicon.Alike(Key(text, from, to), kinds);

                if (meant.Count > 0)
                {
                    return Make(text, from, to, meant, hasCue: true);
                }
            }
        }

        return null;
    }

    private static bool HasStreet(List<PlaceName> names) =>
        names.Exists(name => name.Kind is PlaceMentionKind.Street);

    private static List<Token> Span(TextTokens text, int from, int to) =>
        [.. text.Tokens.Skip(from).Take(to - from)];

    private static string Key(TextTokens text, int from, int to) =>
        PlaceName.Key(text.Tokens.Skip(from).Take(to - from).Select(token => token.Folded));

    private static List<PlaceName> Fitting(
        IReadOnlyList<PlaceName> names,
        PlaceMentionKind[] kinds
    ) => [.. names.Where(name => kinds.Contains(name.Kind))];

    private static Mention Make(
        TextTokens text,
        int from,
        int to,
        IReadOnlyList<PlaceName> names,
        bool hasCue
    )
    {
        var start = text.Tokens[from].Start;
        var end = text.Tokens[to - 1].Start + text.Tokens[to - 1].Length;

        return new(start, end - start, from, to, names, hasCue, Cues.IsFormer(text, to));
    }

    private static bool SameMarks(List<Token> span, PlaceName name) =>
        span.Index().All(token => token.Item.Marked == name.Marked[token.Index]);
}
