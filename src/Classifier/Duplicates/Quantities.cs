namespace iHanoi.Classifier.Duplicates;

/// <summary>
/// Numbers that count or tell the time ("5 ngày", "lúc 7h", "200 nghìn", "50 m"): two people give different ones of
/// the same matter, so they say nothing of where it is.
/// </summary>
internal static class Quantities
{
    private static readonly char[] Digits = [.. "0123456789"];

    private static readonly HashSet<string> Units = Words(
        "gio h phut p giay ngay hom dem buoi tuan thang nam lan tuoi met m cm mm kg gam lit nguoi chau con cai chiec "
            + "thung trieu nghin ngan k usd vnd am pm hour hours minutes min day days night nights week weeks month "
            + "months year years times meters metres metre people kids children cars bikes trucks bags dogs houses "
            + "families million thousand percent"
    );

    private static readonly HashSet<string> Dates = Words("ngay thang mung");

    // Without marks some units read like streets ("12 Nam Ngư"): after these a number is an address whatever follows.
    private static readonly HashSet<string> Addresses = Words(
        "so nha ngo ngach hem kiet toa block number alley lane house"
    );

    /// <param name="folded">Words of a text, in order.</param>
    /// <param name="i">The place of one that has a digit.</param>
    public static bool Has(string[] folded, int i)
    {
        if (i > 0 && Addresses.Contains(folded[i - 1]))
        {
            return false;
        }

        // "7h", "22h30", "50k": the unit stands in the word itself.
        var unit = folded[i].Trim(Digits);

        return char.IsAsciiDigit(folded[i][0]) && Units.Contains(unit)
            || unit is "" && i + 1 < folded.Length && Units.Contains(folded[i + 1])
            || i > 0 && Dates.Contains(folded[i - 1]);
    }

    private static HashSet<string> Words(string words) =>
        new(words.Split(' '), StringComparer.Ordinal);
}
