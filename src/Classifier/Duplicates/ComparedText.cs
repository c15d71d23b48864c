using iHanoi.Civic.City;
using iHanoi.Civic.Text;
using iHanoi.Classifier.Features;

namespace iHanoi.Classifier.Duplicates;

/// <summary>A report's words parted into where (names, numbers) and what (the rest), folded.</summary>
internal sealed class ComparedText
{
    private const int LongestRead = 2000;

    private ComparedText(
        IReadOnlyList<Token> tokens,
        string[] folded,
        HashSet<string> where,
        string text,
        ResolvedPlace place
    )
    {
        Place = place;
        Tokens = tokens;
        Folded = folded;
        Where = where;
        Text = text;
    }

    public string Text { get; }

    public ResolvedPlace Place { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public string[] Folded { get; }

    /// <summary>
    /// Syllables of names and numbers: capitalised inside a sentence, found by the gazetteer, or digits; where nothing is
    /// capitalised, what others write as a name.
    /// </summary>
    public HashSet<string> Where { get; }

    /// <summary>A folded word that says what kind of place, and not which one.</summary>
    public static bool IsPlaceKind(string word) => PlaceKindWords.Contains(word);

    public HashSet<string> Numbers =>
        [.. Folded.Where((word, i) => word.Any(char.IsAsciiDigit) && !Quantities.Has(Folded, i))];

    /// <summary>Numbers that say where: "số 18", "ngõ 55", "HH2B", "9/72 Quan Hoa", "24 Thái Hà".</summary>
    public HashSet<string> AddressNumbers =>
        field ??= [
            .. Enumerable.Range(0, Folded.Length).Where(IsAddressNumber).Select(i => Folded[i]),
        ];

    private bool IsAddressNumber(int i)
    {
        var word = Folded[i];

        if (!word.Any(char.IsAsciiDigit))
        {
            return false;
        }

        return i > 0 && NumberedThings.Contains(Folded[i - 1])
            || char.IsAsciiLetter(word[0])
            || i + 1 < Folded.Length && IsPlaceWord(i + 1)
            || i > 0 && i + 1 == Folded.Length && IsPlaceWord(i - 1);
    }

    private bool IsPlaceWord(int i) =>
        Where.Contains(Folded[i]) && !Folded[i].Any(char.IsAsciiDigit);

    public static ComparedText Read(
        string text,
        IAddressResolver? addresses,
        NameLexicon? names = null
    )
    {
        var read = text.Length > LongestRead ? text[..LongestRead] : text;
        var tokens = Features.Tokens.Split(read);
        var folded = tokens.Select(token => VietnameseText.Fold(token.Word)).ToArray();
        var place = addresses?.Resolve(read) ?? ResolvedPlace.Nowhere;
        var where = new HashSet<string>(StringComparer.Ordinal);
        // Who writes any capitals is believed about the words without.
        var uncased = Enumerable.Range(0, tokens.Count).Any(i => IsCapital(read, tokens, i))
            ? null
            : names;

        for (var i = 0; i < tokens.Count; i++)
        {
            if (
                IsName(read, tokens, folded, i)
                || uncased?.IsName(folded, i) is true
                || place.Mentions.Any(mention => Covers(mention, tokens[i]))
            )
            {
                where.Add(folded[i]);
            }
        }

        where.ExceptWith(PlaceKindWords);
        return new ComparedText(tokens, folded, where, read, place);
    }

    /// <summary>The text without the words of either side's places: what happened, wherever it was.</summary>
    public string What(HashSet<string> places) =>
        string.Join(
            ' ',
            Tokens
                .Where((_, i) => !places.Contains(Folded[i]) && !PlaceKindWords.Contains(Folded[i]))
                .Select(token => token.Word)
        );

    public HashSet<string> ContentWords(HashSet<string> places) =>
        [
            .. Folded.Where(word =>
                word.Length > 1
                && !places.Contains(word)
                && !PlaceKindWords.Contains(word)
                && !CommonWords.Contains(word)
            ),
        ];

    // Words that name a kind of place say little about which one.
    private static readonly HashSet<string> PlaceKindWords = new(
        (
            "pho duong ngo ngach hem so nha phuong xa quan huyen thon xom to khu o tai gan doan nut nga tu ba "
            + "p q street ward alley at near the of in"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> NumberedThings = new(
        "so nha ngo ngach hem kiet to thon xom toa block alley number lo km khu tap the vanh dai".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    // In half of all reports: sharing them means nothing.
    private static readonly HashSet<string> CommonWords = new(
        (
            "toi co khong cho cua bao de con do xin thi nguoi di ban the mot lai trong ba va ca dung may ra bi "
            + "roi ma moi nghi lam hai duoc bo gio da vao ngay qua nay chi ai van nao ve em noi dan nhan day can "
            + "sang nho truoc cai chua an chu doi xuong tai lan tren cung hoi phai no thay cac sau ben len voi don "
            + "anh ong tam nhung mong het nhu chuyen xa bang and khi goi tro bon phan hom luc gi lop khu muon is a "
            + "it has been for on to my we our there from this with are was"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static bool IsName(string text, IReadOnlyList<Token> tokens, string[] folded, int i) =>
        folded[i].Any(char.IsAsciiDigit) ? !Quantities.Has(folded, i) : IsCapital(text, tokens, i);

    private static bool IsCapital(string text, IReadOnlyList<Token> tokens, int i) =>
        char.IsUpper(text[tokens[i].Start]) && !StartsSentence(text, tokens, i);

    /// <summary>A capital there says nothing.</summary>
    public static bool StartsSentence(string text, IReadOnlyList<Token> tokens, int i) =>
        i is 0 || Features.Tokens.Between(text, tokens, i).ContainsAny(".!?:\n");

    private static bool Covers(PlaceMention mention, Token token) =>
        mention.Kind is not PlaceMentionKind.Outside
        && token.Start >= mention.Start
        && token.Start < mention.Start + mention.Length;
}
