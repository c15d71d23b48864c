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
            var mention = Longest(text, i);

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

    private Mention? Longest(TextTokens text, int from)
    {
        for (var to = Math.Min(text.Tokens.Count, from + lexicon.Longest); to > from; to--)
        {
            if (Match(text, from, to) is { } mention)
            {
                return mention;
            }
        }

        return null;
    }

    private Mention? Match(TextTokens text, int from, int to)
    {
        var span = text.Tokens.Skip(from).Take(to - from).ToList();
        var names = lexicon
            .Find(PlaceName.Key(span.Select(token => token.Folded)))
            .Where(name => !text.IsMarked || SameMarks(span, name))
            .ToList();

        if (names.Count is 0)
        {
            return null;
        }

        var kinds = Cues.KindsBefore(text.Tokens, from) ?? Cues.KindsAfter(text.Tokens, to);
        var fitting = kinds is null ? [] : names.Where(name => kinds.Contains(name.Kind)).ToList();

        if (fitting.Count > 0)
        {
            return Make(span, from, to, fitting, hasCue: true);
        }

        // A street cue before a name known only as an old ward says: a street we have no record of.
        return
            kinds is null or not [PlaceMentionKind.Street] && StandsAlone(text, span, from, names)
            ? Make(span, from, to, names, hasCue: false)
            : null;
    }

    // Without a cue a name must look like one: "thành công" and "hòa bình" are also plain words.
    private static bool StandsAlone(
        TextTokens text,
        List<Token> span,
        int from,
        List<PlaceName> names
    )
    {
        var capital = span.All(token => token.IsCapital || char.IsDigit(token.Folded[0]));

        if (span.Count is 1)
        {
            return capital
                    && span[0].Length >= 3
                    && span[0].Marked.All(c => c < 128)
                    && IsAcronym(span[0], names)
                || capital && from > 0 && Cues.IsLocativeBefore(text.Tokens, from);
        }

        return capital && (from > 0 || span.Count > 2 || !text.IsMarked || IsUnit(names))
            || span.Count >= 3
            || Cues.IsLocativeBefore(text.Tokens, from)
            || names.Any(name => name.Kind is PlaceMentionKind.OldDistrict);
    }

    private static bool IsAcronym(Token token, List<PlaceName> names) =>
        names.Any(name =>
            name.Kind is PlaceMentionKind.OldDistrict && name.Display.All(char.IsUpper)
        )
        && token.Length >= 3;

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
