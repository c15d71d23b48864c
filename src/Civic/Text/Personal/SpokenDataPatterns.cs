using System.Text.RegularExpressions;
using static iHanoi.Civic.Text.Personal.NumberShapes;

namespace iHanoi.Civic.Text.Personal;

/// <summary>Plates and passports in words, as voice input writes them. Each pattern has its cases in PersonalDataMaskTests.</summary>
internal static partial class SpokenDataPatterns
{
    private const string Digit =
        "(?:không|khong|lẻ|một|mốt|mot|hai|ba|bốn|bon|tư|năm|nam|lăm|lam|sáu|sau|bảy|bay|bẩy|tám|tam|chín|chin)";

    // The letters a plate can bear, as they are called.
    private const string Letter =
        "(?:a|bê|bờ|xê|cờ|đê|dê|đờ|e|ép|phờ|gờ|giê|hát|hờ|ca|ka|lờ|em|mờ|en|nờ|pê|pờ|ét|sờ|tê|tờ|u|vê|vờ|ích|xờ|y|dét)";

    private const string Apart = "[ ,.-]+";

    // "hai chín vê bảy, không bốn không, chấm bảy bảy", "30E một hai ba bốn năm", "ba mươi ka, một hai ba …"
    [GeneratedRegex(
        @"\b(?:"
            + Digit
            + Apart
            + "(?:"
            + Digit
            + "|(?:mươi|muoi)(?:"
            + Apart
            + Digit
            + ")?)"
            + Apart
            + "(?:"
            + Letter
            + @"|[A-Z]\d?)|[1-9]\d[- ]?[A-Z]\d?)(?:"
            + Apart
            + "(?:"
            + Digit
            + @"|chấm|cham|gạch|gach)){4,9}\b",
        AnyCase,
        Patience
    )]
    public static partial Regex Plate();

    [GeneratedRegex(
        @"\b"
            + Letter
            + "(?:"
            + Apart
            + Digit
            + @"){7}\b(?<=\b(?:hộ chiếu|ho chieu|passport)[^\d\n]{0,90})",
        AnyCase,
        Patience
    )]
    public static partial Regex Passport();
}
