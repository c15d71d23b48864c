namespace iHanoi.Eval.Careless;

/// <summary>Teencode as young people write it. Chosen here and not read from the product's own table.</summary>
internal static class Shorthand
{
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["không"] = ["ko", "k", "hông", "khum", "hem", "kg"],
        ["được"] = ["đc", "dc", "dk", "đk"],
        ["gì"] = ["j", "ji"],
        ["vậy"] = ["z", "v", "zậy"],
        ["với"] = ["vs", "zới"],
        ["người"] = ["ng", "ngta"],
        ["đường"] = ["đg"],
        ["trước"] = ["trc", "trk"],
        ["biết"] = ["bik", "bít", "bt"],
        ["rồi"] = ["r", "rùi", "ròi"],
        ["cũng"] = ["cx", "cug"],
        ["mình"] = ["mik", "mk", "mình"],
        ["tôi"] = ["t", "tui"],
        ["nước"] = ["nc", "nk"],
        ["những"] = ["nhg", "n~"],
        ["bây"] = ["bh"],
        ["bao"] = ["bao", "bo"],
        ["nhiêu"] = ["nhiu", "nhju"],
        ["thế"] = ["th", "thế"],
        ["nào"] = ["nào", "nèo"],
        ["làm"] = ["lm", "làm"],
        ["giờ"] = ["h", "giờ"],
        ["phải"] = ["fải", "p"],
        ["cần"] = ["cần", "kần"],
        ["giấy"] = ["giấy", "jấy"],
        ["quá"] = ["wá", "qá"],
        ["em"] = ["e"],
        ["anh"] = ["a"],
        ["chị"] = ["c"],
        ["con"] = ["kon", "con"],
        ["và"] = ["vs", "zà"],
        ["muốn"] = ["mún", "mốn"],
        ["nhà"] = ["nhà", "nhà"],
        ["hồ"] = ["hồ"],
        ["điện"] = ["đt", "điện"],
        ["phường"] = ["p", "phg"],
        ["đăng"] = ["đăg", "đăng"],
        ["chồng"] = ["ck"],
        ["vợ"] = ["vk"],
        ["luôn"] = ["lun"],
        ["thôi"] = ["thui"],
    };

    public static string Of(string word, Draw draw) =>
        Words.TryGetValue(word, out var shorter) && draw.Percent(75) ? draw.Of(shorter) : word;
}
