using iHanoi.Civic.Text;

namespace iHanoi.City.Transit;

/// <summary>
/// Stop names as compared: folded, with the short forms of the tables ("BX", "ĐH", "BV") written out, so that
/// "bến xe Mỹ Đình" meets "BX Mỹ Đình".
/// </summary>
internal static class StopKeys
{
    private static readonly Dictionary<string, string> LongForms = new(StringComparer.Ordinal)
    {
        ["bx"] = "ben xe",
        ["dh"] = "dai hoc",
        ["bv"] = "benh vien",
        ["cv"] = "cong vien",
        ["kdt"] = "khu do thi",
        ["kcn"] = "khu cong nghiep",
        ["svd"] = "san van dong",
        ["thpt"] = "truong thpt",
        ["tttm"] = "trung tam thuong mai",
        ["university"] = "dai hoc",
        ["hospital"] = "benh vien",
        ["station"] = "ga",
        ["market"] = "cho",
        ["lake"] = "ho",
        ["airport"] = "san bay",
    };

    private static readonly HashSet<string> Noise = new(
        ["tram", "diem", "cot", "khach", "o", "tai", "the", "bus", "stop", "xe", "buyt"],
        StringComparer.Ordinal
    );

    public static string Of(string name) =>
        string.Join(
            ' ',
            VietnameseText
                .Syllables(VietnameseText.Fold(name))
                .Select(word => LongForms.GetValueOrDefault(word, word))
        );

    /// <summary>What a person asked for, without the words that only say "stop".</summary>
    public static string OfAsked(string place)
    {
        var key = Of(place);
        var kept = key.Split(' ')
            .Where(word =>
                !Noise.Contains(word) || key.Contains("ben xe", StringComparison.Ordinal)
            );

        var asked = string.Join(' ', kept);

        // "phố Khâm Thiên" is the street that stops bear as "Khâm Thiên"; "phố cổ" is a name of its own.
        return asked.StartsWith("pho ", StringComparison.Ordinal) && asked is not "pho co"
            ? asked[4..]
            : asked;
    }

    public static bool Holds(string key, string asked) =>
        $" {key} ".Contains($" {asked} ", StringComparison.Ordinal);
}
