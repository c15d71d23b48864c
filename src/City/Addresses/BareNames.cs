using iHanoi.Civic.City;

namespace iHanoi.City.Addresses;

/// <summary>Tells a name from plain words where nothing beside it says what it names.</summary>
internal sealed class BareNames(Lexicon lexicon)
{
    // Without a cue a name must look like one: "thành công" and "hòa bình" are also plain words.
    public bool StandsAlone(
        TextTokens text,
        List<Token> span,
        int from,
        int free,
        List<PlaceName> names
    )
    {
        var capital = span.TrueForAll(token => token.IsCapital || char.IsDigit(token.Folded[0]));

        if (span.Count is 1)
        {
            return capital
                && (
                    IsAcronym(span[0], names, isBehindName: from > 0 && free == from)
                    || Cues.IsLocativeBefore(text.Tokens, from)
                );
        }

        // "Kim Ngưu bốc mùi": two capitals are a name even where a sentence begins.
        return capital
            || span.Count >= 3
            || IsLandmark(span, names)
            || Cues.IsLocativeBefore(text.Tokens, from)
            || !IsPlainWord(span) && names.Exists(name => name.Kind is PlaceMentionKind.OldDistrict)
            || !text.HasCapitals
                && !IsPlainWord(span)
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

    // "P.Vạn Phúc - HĐ": right behind a name two letters are enough for its district.
    private static bool IsAcronym(Token token, List<PlaceName> names, bool isBehindName) =>
        (token.Length >= 3 || isBehindName && token.IsUpper)
        && names.Exists(name =>
            name.Kind is PlaceMentionKind.OldDistrict or PlaceMentionKind.Outside
            && name.Display.All(c => char.IsUpper(c) || char.IsDigit(c))
        );

    // "chợ Mơ ùn tắc": what it is stands in small letters.
    private static bool IsLandmark(List<Token> span, List<PlaceName> names) =>
        names.Exists(name => name.Kind is PlaceMentionKind.Landmark)
        && span.Skip(1).All(token => token.IsCapital);

    private bool IsPlainWord(List<Token> span) =>
        lexicon.IsPlainWord(string.Join(' ', span.Select(token => token.Marked)));
}
