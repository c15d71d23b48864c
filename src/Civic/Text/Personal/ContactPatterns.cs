using System.Text.RegularExpressions;
using static iHanoi.Civic.Text.Personal.NumberShapes;

namespace iHanoi.Civic.Text.Personal;

/// <summary>Where a person is met on the net: mail, a page or a handle of a social network.</summary>
internal static partial class ContactPatterns
{
    // Bounded and anchored: a page of "a.a.a." must not be searched from every letter.
    private const string LocalPart =
        @"(?<![\w.+-])[\w.+-]{1,64}(?: ?[\[({](?:dot|chấm|cham)[\])}] ?[\w+-]{1,40}){0,3}";

    private const string Provider =
        "(?:gmail|yahoo|hotmail|outlook|icloud|proton|g[ờiơ] ?m(?:eo|ail)|gi ?meo|ji ?meo)";

    private const string Dot = "(?:dot|chấm|cham)";

    [GeneratedRegex(
        LocalPart
            + @" ?(?:@|[\[({](?:at|a còng|a cong|a|@)[\])}]) ?(?:(?:gmail|yahoo|hotmail|outlook|icloud) ?[.,]? ?com(?: ?[.,] ?vn)?\b|[\w-]+(?:(?:\.| \. (?=[a-z]{2,6}\b)| ?[\[(](?:dot|chấm|cham)[\])] ?)[\w-]+)+|(?:gmail|yahoo|hotmail|outlook|icloud)\b)|(?<![\w.])(?!www|mail)\w[\w.-]{1,40}(?:\.|_at_)(?:gmail|yahoo|hotmail|outlook|icloud)\.com(?:\.vn)?\b",
        AnyCase,
        Patience
    )]
    public static partial Regex Email();

    // "minhquan a còng gmail chấm com", "linh dot nguyen at gmail dot com"
    [GeneratedRegex(
        LocalPart
            + "(?: "
            + Dot
            + @" [\w+-]{1,40}){0,3} (?:at|a còng|a cong|còng|cong|a móc|a moc) (?:"
            + Provider
            + "(?: ?\\. ?| "
            + Dot
            + " )com(?:(?: ?\\. ?| "
            + Dot
            + @" )vn)?\b|[\w-]{2,40}(?: "
            + Dot
            + @" [\w-]{2,20})+)",
        AnyCase,
        Patience
    )]
    public static partial Regex SpokenEmail();

    // The page of a person or a group; pages of offices are facts.
    [GeneratedRegex(
        @"(?:https?://)?(?<![\w.])(?:www\.|m\.)?(?:facebook\.com|fb\.com|fb\.me|m\.me|zalo\.me|t\.me|instagram\.com|tiktok\.com|threads\.net|wa\.me)/(?!\S{0,30}(?:ubnd|congan|hanoi|dichvucong))[^\s,;)""']{2,}",
        AnyCase,
        Patience
    )]
    public static partial Regex SocialPage();

    // "telegram @hung_xelu", "ig: mai.chi_9x", "live:hoaquynh"
    [GeneratedRegex(
        @"(?=@)(?<=\b(?:telegram|tele|instagram|ig|insta|tik ?tok|zalo|fb|facebook|skype|viber|wechat|line|twitter|threads|nick)\b[^\n@\d]{0,25})@[\w.]{3,40}|(?<=\s)(?=[a-z]\w{1,39}[._])(?<=\b(?:telegram|tele|instagram|ig|insta|tik ?tok|zalo|fb|facebook|skype|viber|wechat|nick)(?: (?:id|của tôi|tôi|em|mình|là|tên))?\s?:?\s)(?=[\w.]{4,40}(?![\w.]))[a-z]{2,}[\w]*[._][a-z0-9][\w.]*\w|\blive:[\w.]{3,40}",
        AnyCase,
        Patience
    )]
    public static partial Regex Handle();
}
