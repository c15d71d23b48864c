namespace iHanoi.Classifier.Duplicates;

/// <summary>
/// House, alley, building, pole, floor, route and village numbers compared kind by kind: "số 15 ngõ 175" and
/// "số 17 ngõ 175" share an alley and differ in the house.
/// </summary>
internal sealed record NumberSigns(double Same, double Other)
{
    private static readonly Dictionary<string, string> KindOfWord = Kinds(
        ("house", "so nha no number house"),
        ("alley", "ngo ngach hem kiet alley lane"),
        ("building", "toa block chung lo kiot ki nha building tower"),
        ("pole", "cot tru pole post"),
        ("floor", "tang lau floor phong room can"),
        ("route", "tuyen buyt bus route line"),
        ("village", "to thon xom doi cum hamlet"),
        ("road", "lo ql tl dai km cau hem vanh ring")
    );

    public static NumberSigns Of(ComparedText a, ComparedText b)
    {
        var (own, others) = (ByKind(a), ByKind(b));
        double same = 0;
        double other = 0;

        foreach (var kind in own.Select(group => group.Key).Where(others.Contains))
        {
            var isSame = own[kind].Intersect(others[kind], StringComparer.Ordinal).Any();
            same = Math.Max(same, isSame ? 1 : 0);
            other = Math.Max(other, isSame ? 0 : 1);
        }

        return new NumberSigns(same, other);
    }

    private static ILookup<string, string> ByKind(ComparedText text) =>
        Enumerable
            .Range(0, text.Folded.Length)
            .Where(i => text.Folded[i].Any(char.IsAsciiDigit))
            .Select(i => (Kind: KindOf(text, i), Number: text.Folded[i]))
            .Where(found => found.Kind is not null)
            .ToLookup(found => found.Kind!, found => found.Number, StringComparer.Ordinal);

    private static string? KindOf(ComparedText text, int i)
    {
        var word = text.Folded[i];

        if (char.IsAsciiLetter(word[0]) || IsBlock(word))
        {
            return "building";
        }

        if (Quantities.Has(text.Folded, i))
        {
            return null;
        }

        // "cột số 12" is a pole's number, "12/5" an alley's with a house or another alley in it.
        var before = i > 0 ? text.Folded[i - 1] : "";
        before =
            before is "so" && i > 1 && KindOfWord.ContainsKey(text.Folded[i - 2])
                ? text.Folded[i - 2]
                : before;

        return KindOfWord.GetValueOrDefault(before)
            ?? (before is "xe" && word.Length > 1 ? "route" : null)
            ?? (text.AddressNumbers.Contains(word) ? "house" : null);
    }

    // "17T5" is a block, "12A" a house.
    private static bool IsBlock(string word) =>
        word.Any(char.IsAsciiLetter) && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1]);

    private static Dictionary<string, string> Kinds(params (string Kind, string Words)[] rows)
    {
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var (kind, words) in rows)
        {
            foreach (var word in words.Split(' '))
            {
                kinds.TryAdd(word, kind);
            }
        }

        return kinds;
    }
}
