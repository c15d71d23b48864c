using iHanoi.Civic.City;

namespace iHanoi.City.Addresses;

/// <summary>
/// "Nhà tôi ở Long Biên nhưng cột đèn hỏng ở phố Hàng Tre": where the writer comes from or lives is not where
/// the matter lies, once another place is told of after it.
/// </summary>
internal static class Elsewhere
{
    private static readonly HashSet<string> Origins = Words("từ quê gốc");
    private static readonly HashSet<string> UnmarkedOrigins = Words("tu que goc from");
    private static readonly HashSet<string> Staying = Words(
        "tôi em mình mẹ bố con cháu vợ chồng sống học làm trọ toi minh me bo song hoc lam tro live lives"
    );
    private static readonly HashSet<string> Turns = Words(
        "nhưng còn mà đến tới lên sang bị thì ở tại trên qua nhung con ma den toi len bi thi o tai tren but in at on"
    );
    private static readonly HashSet<string> Inside = Words("ở tại o in at");
    private static readonly HashSet<string> Kinds = Words(
        "phuong p xa thi tran quan q huyen h pho duong ngo ngach truong so"
    );

    /// <summary>The mentions without those that only tell where somebody lives or set out.</summary>
    public static IReadOnlyList<Mention> LeaveOut(IReadOnlyList<Mention> mentions, TextTokens text)
    {
        if (mentions.Count < 2)
        {
            return mentions;
        }

        var away = new HashSet<Mention>();

        foreach (var mention in mentions)
        {
            if (IsAway(mention, mentions, text, away) && IsLeft(mention, mentions, text))
            {
                away.Add(mention);
            }
        }

        return away.Count is 0 ? mentions : [.. mentions.Where(mention => !away.Contains(mention))];
    }

    private static bool IsAway(
        Mention mention,
        IReadOnlyList<Mention> mentions,
        TextTokens text,
        HashSet<Mention> away
    )
    {
        var before = WordBefore(mention, text);

        if (before < 0)
        {
            return false;
        }

        var word = text.Tokens[before].Marked;

        // "từ Giáp Bát đi Nhổn": the other end of the way.
        return (text.IsMarked ? Origins : UnmarkedOrigins).Contains(word)
            || Inside.Contains(word)
                && text.Tokens.Take(before).TakeLast(2).Any(token => Staying.Contains(token.Marked))
            || word is "đi" or "về"
                && mentions.Any(other => other.To == before && away.Contains(other));
    }

    // Only for another place that comes later, behind a turn of the sentence, and has no unit in common.
    private static bool IsLeft(Mention mention, IReadOnlyList<Mention> mentions, TextTokens text) =>
        mentions.Any(other =>
            other.From > mention.To
            && other.Names.Any(name => name.Units.Count > 0)
            && !ShareUnit(mention, other)
            && !IsStretch(mention, other, text)
            && text.Tokens.Skip(mention.To)
                .Take(other.From - mention.To)
                .Any(token => Turns.Contains(token.Marked))
        );

    // "từ Cầu Giấy đến Ngã Tư Sở" tells how far a street is meant.
    private static bool IsStretch(Mention mention, Mention other, TextTokens text) =>
        WordBefore(other, text) is var before
        && before - mention.To is 0
        && text.Tokens[before].Folded is "den" or "toi" or "to";

    private static bool ShareUnit(Mention one, Mention other) =>
        Units(one).Intersect(Units(other)).Any();

    private static IEnumerable<WardCode> Units(Mention mention)
    {
        var isToday =
            mention.HasCue && mention.Names.Any(name => name.Kind is PlaceMentionKind.Ward);

        return mention
            .Names.Where(name => !isToday || name.Kind is PlaceMentionKind.Ward)
            .SelectMany(name => name.Units.Keys);
    }

    private static int WordBefore(Mention mention, TextTokens text)
    {
        var i = mention.From - 1;

        while (
            i >= 0
            && (Kinds.Contains(text.Tokens[i].Folded) || char.IsDigit(text.Tokens[i].Folded[0]))
        )
        {
            i--;
        }

        return i;
    }

    private static HashSet<string> Words(string words) =>
        new(words.Split(' '), StringComparer.Ordinal);
}
