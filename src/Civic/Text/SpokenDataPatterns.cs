using System.Text.RegularExpressions;

namespace iHanoi.Civic.Text;

/// <summary>Numbers and addresses in words, as voice input writes them. Each pattern has its cases in PersonalDataMaskTests.</summary>
internal static partial class SpokenDataPatterns
{
    private const RegexOptions AnyCase = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const int Patience = 1000;

    private const string Digit =
        "(?:không|khong|lẻ|một|mốt|mot|hai|ba|bốn|bon|tư|năm|nam|lăm|lam|sáu|sau|bảy|bay|bẩy|tám|tam|chín|chin)";

    private const string EnglishDigit =
        "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)";

    // The letters a plate can bear, as they are called.
    private const string Letter =
        "(?:a|bê|bờ|xê|cờ|đê|dê|đờ|e|ép|phờ|gờ|giê|hát|hờ|ca|ka|lờ|em|mờ|en|nờ|pê|pờ|ét|sờ|tê|tờ|u|vê|vờ|ích|xờ|y|dét)";

    private const string Apart = "[ ,.-]+";

    [GeneratedRegex(
        @"(?<![\w.+-])[\w.+-]{1,64} (?:at|a còng|a cong|a móc) (?:(?:gmail|yahoo|hotmail|outlook|icloud)(?: ?\. ?| (?:dot|chấm|cham) )com(?:(?: ?\. ?| (?:dot|chấm|cham) )vn)?\b|[\w-]{2,40}(?: (?:dot|chấm|cham) [\w-]{2,20})+)",
        AnyCase,
        Patience
    )]
    public static partial Regex Email();

    // Nine or more digits in words.
    [GeneratedRegex(
        @"\b(?:không|khong|lẻ)(?:"
            + Apart
            + Digit
            + @"){8,10}\b|\b(?:zero|oh|plus eight four)(?:"
            + Apart
            + EnglishDigit
            + @"){7,10}\b",
        AnyCase,
        Patience
    )]
    public static partial Regex Phone();

    // "biển hai chín vê bảy, không bốn không, chấm bảy bảy"
    [GeneratedRegex(
        @"(?=\p{L})(?<=\b(?:biển|bien|bks|bsx|xe)(?: số| so| kiểm soát| kiem soat| xe| máy| tải| con| hơi| là| la){0,3} )"
            + Digit
            + Apart
            + Digit
            + Apart
            + Letter
            + "(?:"
            + Apart
            + "(?:"
            + Digit
            + @"|chấm|cham|gạch|gach)){4,8}\b",
        AnyCase,
        Patience
    )]
    public static partial Regex Plate();
}
