using System.Text.RegularExpressions;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge.Cases;

/// <summary>
/// Strikes from a report and its answer what leads others to one household or one person: personal data, the number
/// of a house or flat, a point on the map, links, and names that a form of address goes before. It rather strikes
/// the name of a street than leaves that of a neighbour.
/// </summary>
public static partial class CaseMask
{
    private const string House = "[số nhà]";
    private const string Name = "[tên riêng]";

    public static string Of(string text)
    {
        var struck = Link().Replace(PersonalDataMask.Mask(text).Text, "[liên kết]");
        struck = Point().Replace(struck, "[tọa độ]");
        struck = AlleyHouse().Replace(struck, match => match.Groups["alley"].Value);
        struck = NamedHouse().Replace(struck, House);
        struck = HouseOfStreet().Replace(struck, House);
        struck = Flat().Replace(struck, "[căn hộ]");
        struck = AddressedName().Replace(struck, match => $"{match.Groups["title"].Value} {Name}");

        return FullName().Replace(struck, Name);
    }

    private const RegexOptions Plain = RegexOptions.CultureInvariant;
    private const RegexOptions AnyCase = Plain | RegexOptions.IgnoreCase;
    private const int Patience = 1000;

    // 12, 12B, 12/5, 12-14
    private const string Number = @"\d{1,4}[A-Za-z]?(?:[/-]\d{1,4}[A-Za-z]?){0,4}(?![\w/])";

    private const string Capitalised = @"\p{Lu}[\p{Ll}]*";

    [GeneratedRegex(@"\b(?:https?://|www\.)\S+", AnyCase, Patience)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\d)2[01][.,]\d{3,}\s*[,;]?\s*10[56][.,]\d{3,}", Plain, Patience)]
    private static partial Regex Point();

    // "ngõ 12/5/3": the alley is a place, what stands behind it a door.
    [GeneratedRegex(
        @"(?<alley>\b(?:ngõ|ngách|hẻm|kiệt|ngo|ngach|hem|alley|lane)\s+\d{1,4}[A-Za-z]?)(?:/\d{1,4}[A-Za-z]?)+",
        AnyCase,
        Patience
    )]
    private static partial Regex AlleyHouse();

    [GeneratedRegex(
        @"\b(?:số nhà|so nha|nhà số|nha so|nhà|sn|house(?: number| no\.?)?)\s*:?\s*" + Number,
        AnyCase,
        Patience
    )]
    private static partial Regex NamedHouse();

    // "số 36 Hoàng Cầu", "12 ngõ 34", "tại 5/12 phố Huế"; a day of the month is no house.
    [GeneratedRegex(
        @"(?<!\b(?:[Nn]gày|[Ll]úc|[Hh]ôm|[Tt]háng|[Nn]ăm)\s)(?:\b(?:[Ss]ố|[Ss]o|[Nn]o\.?|[Nn]umber)\s*"
            + Number
            + @"(?=\s*,?\s*(?:[Đđ]ường|[Pp]hố|[Nn]gõ|[Nn]gách|[Hh]ẻm|[Tt]ổ|\p{Lu}))"
            + @"|(?<![\d/.,-])"
            + Number
            + @"(?=\s*,?\s*(?:[Đđ]ường|[Pp]hố|[Nn]gõ|[Nn]gách|[Hh]ẻm)\s+[\p{Lu}\d])"
            + @"|(?<=\b(?:[Tt]ại|[Tt]ai|[Ởở]|[Tt]rước|[Tt]ruoc|[Gg]ần|[Gg]an|[Cc]ạnh|[Đđ]ối diện|[Đđ]ịa chỉ:?|[Aa]t)\s)"
            + Number
            + @"(?=\s+\p{Lu}))",
        Plain,
        Patience
    )]
    private static partial Regex HouseOfStreet();

    [GeneratedRegex(
        @"\b(?:căn hộ|can ho|căn|phòng|phong|apartment|apt\.?|flat|room)\s*(?:số\s*|no\.?\s*)?[A-Za-z]{0,2}[.-]?\d{2,4}[A-Za-z]?\b|(?-i:\bP\.?\s?\d{3,4}\b)",
        AnyCase,
        Patience
    )]
    private static partial Regex Flat();

    // "ông Nguyễn Văn A"; "phố Bà Triệu" is a street.
    [GeneratedRegex(
        @"(?<!\b(?:[Pp]hố|[Đđ]ường|[Cc]ầu|[Cc]hợ|[Đđ]ền|[Cc]hùa|[Tt]rường|[Nn]gã tư)\s)"
            + @"\b(?<title>(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Ee]m|[Cc]háu|[Cc]ụ|[Đđ]/c|[Đđ]ồng chí|[Tt]ôi là|[Tt]ên là|[Tt]ôi tên|[Hh]ọ tên:?|[Cc]huyên viên|[Cc]án bộ|[Gg]iám đốc|[Cc]hủ tịch|[Tt]ổ trưởng|[Đđ]ội trưởng|[Tt]rưởng phòng|[Mm]rs?\.?|[Mm]s\.?|[Mm]y name is))\s+"
            + Capitalised
            + @"(?:\s+"
            + Capitalised
            + "){0,4}",
        Plain,
        Patience
    )]
    private static partial Regex AddressedName();

    // A middle name that people bear: "Trần Thị Hoa"; streets are told apart by the word before them.
    [GeneratedRegex(
        @"(?<!\b(?:[Pp]hố|[Đđ]ường|[Cc]ầu|[Tt]rường|[Nn]gã tư|[Nn]gõ \d{1,4}|\[số nhà\])\s)\b"
            + Capitalised
            + @"\s+(?:Văn|Thị)\s+"
            + Capitalised
            + @"(?:\s+"
            + Capitalised
            + ")?",
        Plain,
        Patience
    )]
    private static partial Regex FullName();
}
