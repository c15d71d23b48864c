using System.Text.RegularExpressions;

namespace iHanoi.Civic.Text;

/// <summary>Numbers and addresses in words, as voice input writes them. Each pattern has its cases in PersonalDataMaskTests.</summary>
internal static partial class SpokenDataPatterns
{
    private const RegexOptions AnyCase = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const int Patience = 1000;

    private const string Digit =
        "(?:không|khong|lẻ|một|mốt|mot|hai|ba|bốn|bon|tư|năm|nam|lăm|lam|sáu|sau|bảy|bay|bẩy|tám|tam|chín|chin)";

    private const string Ten = "(?:mười|muoi|mươi|linh|trăm|tram)";

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

    // Nine or more digits in words, "mười hai" among them; or begun in figures and said to the end ("09 một hai …").
    [GeneratedRegex(
        @"\b(?:không|khong|lẻ|ô|o)(?:"
            + Apart
            + "(?:"
            + Digit
            + "|"
            + Ten
            + @"|\d{1,3})){7,11}\b|(?<![\d.,/])0\d{0,3}(?:"
            + Apart
            + @"\d{1,3})*"
            + Apart
            + Digit
            + "(?:"
            + Apart
            + "(?:"
            + Digit
            + "|"
            + Ten
            + @"|\d{1,3})){3,9}\b|\b(?:zero|oh|plus eight four)(?:"
            + Apart
            + EnglishDigit
            + @"){7,10}\b",
        AnyCase,
        Patience
    )]
    public static partial Regex Phone();

    // "hai chín vê bảy, không bốn không, chấm bảy bảy", "30E một hai ba bốn năm"
    [GeneratedRegex(
        @"\b(?:"
            + Digit
            + Apart
            + Digit
            + Apart
            + Letter
            + @"|[1-9]\d[- ]?[A-Z]\d?)(?:"
            + Apart
            + "(?:"
            + Digit
            + @"|chấm|cham|gạch|gach)){4,9}\b",
        AnyCase,
        Patience
    )]
    public static partial Regex Plate();
}
