using System.Text.RegularExpressions;
using static iHanoi.Civic.Text.Personal.NumberShapes;

namespace iHanoi.Civic.Text.Personal;

/// <summary>Numbers of a person's papers: citizen id, passport, insurance, licence, tax.</summary>
internal static partial class PaperPatterns
{
    // CCCD: 12 digits, the first of them 0, alone or in the groups people copy from the card.
    [GeneratedRegex(
        Begin
            + @"(?:0\d{11}|0\d{2}"
            + Gap
            + @"\d{3}"
            + Gap
            + @"(?:\d{6}|\d{2,3}"
            + Gap
            + @"\d{3,4})|0\d{3}"
            + Gap
            + @"\d{4}"
            + Gap
            + @"\d{4}|0\d{2}"
            + Gap
            + @"\d"
            + Gap
            + @"\d{2}"
            + Gap
            + @"\d{6})"
            + End,
        Plain,
        Patience
    )]
    public static partial Regex CitizenId();

    // Old identity cards (9 digits), social insurance (10) and passports are told from other numbers by their name.
    [GeneratedRegex(
        @"(?=\d|[A-Z]{1,2} ?\d)(?<=\b"
            + PaperCue
            + @"[^\d\n]{0,30})"
            + @"(?:"
            + NotADate
            + NotAHotline
            + @"\d{3}(?:"
            + Gap
            + @"?\d){6,9}|\d(?: \d){8,11}|(?<![A-Z])[A-Z]{1,2}\d{6,8}|(?<![A-Z])[A-Z] ?\d(?:"
            + Gap
            + @"?\d){6})"
            + End
            + Money,
        AnyCase,
        Patience
    )]
    public static partial Regex NamedId();

    // Passports of Vietnam: a letter and seven figures.
    [GeneratedRegex(@"(?<![\w.-])[BCKNP]\d{7}(?![\w-])", Plain, Patience)]
    public static partial Regex Passport();

    // Health insurance: two letters of the group, then the level of benefit, the province and ten figures.
    [GeneratedRegex(
        @"(?<![\p{L}\d])[A-Z]{2} ?[1-5](?: ?\d){12}(?! ?\d)|(?=[A-Z]{2}[ -]?\d)(?<=\b(?:bhyt|bảo hiểm y tế|bao hiem y te|health insurance)\b[^\d\n]{0,20})(?<![A-Za-z])[A-Z]{2}[ -]?[1-5](?:[ -]?\d){9,12}(?!\d)",
        Plain,
        Patience
    )]
    public static partial Regex HealthCard();

    // The tax number of a person begins with 8; residence cards of foreigners are told by their name.
    [GeneratedRegex(
        @"(?=\d)(?<=\b(?:mã số thuế|ma so thue|mst|tax code)\b[^\d\n]{0,20})8\d{9}(?!\d)|(?=\d)(?<=\b(?:mã số thuế|ma so thue|mst) (?:cá nhân|ca nhan|của tôi|cua toi)\b[^\d\n]{0,15})\d{10,12}(?!\d)|(?=[A-Z]{2}\d?[ -]?\d)(?<=\b(?:trc|residence card|thẻ tạm trú|the tam tru|visa)\b[^\d\n]{0,20})(?<![A-Z])[A-Z]{2}\d?[ -]?\d{6,9}(?!\d)",
        AnyCase,
        Patience
    )]
    public static partial Regex TaxOrResidence();

    // A licence of twelve figures may begin with any; the cue decides.
    [GeneratedRegex(
        @"(?=\d)(?<=\b(?:gplx|bằng lái|bang lai|giấy phép lái xe|giay phep lai xe|driv(?:er'?s?|ing) licen[cs]e)\b[^\d\n]{0,25})"
            + NotADate
            + @"\d{2}(?:"
            + Gap
            + @"?\d){10}(?!\d)",
        AnyCase,
        Patience
    )]
    public static partial Regex Licence();
}
