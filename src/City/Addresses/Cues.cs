using iHanoi.Civic.City;

namespace iHanoi.City.Addresses;

/// <summary>
/// The words around a name that say what it names ("phường …", "phố …", "… district"), all folded.
/// They are grammar, not text for people: that is why they live in code.
/// </summary>
internal static class Cues
{
    public static readonly string[] UnitKinds =
    [
        "Phường ",
        "Thị trấn ",
        "Xã ",
        "Quận ",
        "Huyện ",
        "Thị xã ",
        "phuong ",
        "xa ",
        "quan ",
        "huyen ",
        "thi tran ",
        "thi xa ",
        "Q.",
        "H.",
        "TX.",
        "Q ",
        "H ",
        "TX ",
    ];

    private static readonly Dictionary<string, PlaceMentionKind[]> Before = new(
        StringComparer.Ordinal
    )
    {
        ["phuong"] = [PlaceMentionKind.Ward, PlaceMentionKind.OldWard],
        ["p"] = [PlaceMentionKind.Ward, PlaceMentionKind.OldWard],
        ["xa"] = [PlaceMentionKind.Ward, PlaceMentionKind.OldWard],
        ["thi tran"] = [PlaceMentionKind.OldWard, PlaceMentionKind.Ward],
        ["tt"] = [PlaceMentionKind.OldWard],
        ["ubnd phuong"] = [PlaceMentionKind.Ward, PlaceMentionKind.OldWard],
        ["quan"] = [PlaceMentionKind.OldDistrict],
        ["q"] = [PlaceMentionKind.OldDistrict],
        ["huyen"] = [PlaceMentionKind.OldDistrict],
        ["h"] = [PlaceMentionKind.OldDistrict],
        ["thi xa"] = [PlaceMentionKind.OldDistrict],
        ["tx"] = [PlaceMentionKind.OldDistrict],
        ["pho"] = [PlaceMentionKind.Street],
        ["duong"] = [PlaceMentionKind.Street],
        ["d"] = [PlaceMentionKind.Street],
        ["ngo"] = [PlaceMentionKind.Street],
        ["ngach"] = [PlaceMentionKind.Street],
        ["hem"] = [PlaceMentionKind.Street],
        ["mat pho"] = [PlaceMentionKind.Street],
        ["tinh"] = [PlaceMentionKind.Outside],
        ["thanh pho"] = [PlaceMentionKind.Outside],
        ["tp"] = [PlaceMentionKind.Outside],
    };

    private static readonly Dictionary<string, PlaceMentionKind[]> After = new(
        StringComparer.Ordinal
    )
    {
        ["ward"] = [PlaceMentionKind.Ward, PlaceMentionKind.OldWard],
        ["commune"] = [PlaceMentionKind.Ward, PlaceMentionKind.OldWard],
        ["district"] = [PlaceMentionKind.OldDistrict],
        ["street"] = [PlaceMentionKind.Street],
        ["st"] = [PlaceMentionKind.Street],
        ["road"] = [PlaceMentionKind.Street],
        ["province"] = [PlaceMentionKind.Outside],
        ["city"] = [PlaceMentionKind.Outside],
    };

    // What stands before a place even when its kind is not said.
    private static readonly HashSet<string> Locative = new(
        (
            "o tai gan khu vuc doan tren dau cuoi canh ben quanh vung truoc sau qua tu den toi ve nga cau cho ho "
            + "at in near on from to of around opposite toa chung cu kdt ga ben bac nam dong"
        ).Split(' '),
        StringComparer.Ordinal
    );

    public static PlaceMentionKind[]? KindsBefore(IReadOnlyList<Token> tokens, int index, int free)
    {
        // "phố 12 Láng Hạ", "ngõ 850 đường Láng": numbers between cue and name are skipped.
        var i = index - 1;

        while (i >= free && IsNumber(tokens[i]))
        {
            i--;
        }

        if (i < free)
        {
            return null;
        }

        return
            i > 0 && Before.TryGetValue($"{tokens[i - 1].Folded} {tokens[i].Folded}", out var pair)
            ? pair
            : Before.GetValueOrDefault(tokens[i].Folded);
    }

    public static PlaceMentionKind[]? KindsAfter(IReadOnlyList<Token> tokens, int next) =>
        next < tokens.Count ? After.GetValueOrDefault(tokens[next].Folded) : null;

    /// <summary>"số 3 …", "nhà 12A …".</summary>
    public static bool IsHouseNumberBefore(IReadOnlyList<Token> tokens, int index, int free)
    {
        var i = index - 1;

        while (i >= free && IsNumber(tokens[i]))
        {
            i--;
        }

        return i >= free && i < index - 1 && tokens[i].Folded is ("so" or "nha");
    }

    /// <summary>"phường Định Công cũ": the unit of before July 2025 is meant.</summary>
    public static bool IsFormer(TextTokens text, int next) =>
        next < text.Tokens.Count
        && text.Tokens[next] is var word
        && (word.Marked is "cũ" || !text.IsMarked && word.Folded is "cu");

    public static bool IsLocativeBefore(IReadOnlyList<Token> tokens, int index) =>
        index > 0 && (Locative.Contains(tokens[index - 1].Folded) || IsNumber(tokens[index - 1]));

    private static bool IsNumber(Token token) => char.IsDigit(token.Folded[0]);
}
