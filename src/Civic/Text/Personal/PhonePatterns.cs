using System.Text.RegularExpressions;
using static iHanoi.Civic.Text.Personal.NumberShapes;

namespace iHanoi.Civic.Text.Personal;

/// <summary>How people in Hanoi write a telephone number. Each pattern has its cases in PersonalDataMaskTests.</summary>
internal static partial class PhonePatterns
{
    // "PD-0912-2026-11" is a bill: a number of a series, unless the letters say telephone.
    private const string NoSeries = @"(?<!(?<![\p{L}\d])(?!S?ĐT|S?DT|TEL)[A-ZĐ]{1,5}-)";

    // Who speaks of a line of their own, or of somebody who rang them.
    private const string OwnLine =
        @"\b(?:tôi|toi|em|mình|minh|(?:nhà|nha)(?! (?:văn|hát|thi|máy|ga|khách|thuốc))|vợ|chồng|ông|bà|mẹ|bố|từ|tu|máy bàn|may ban|my|our|from)\b";

    // The line of an office is a fact that everyone may know: "Trung tâm … điện thoại 024…", "hotline phường …".
    private const string NotAnOffice =
        @"(?<!\b(?:hotline|đường dây nóng|duong day nong|tổng đài|tong dai|trực ban|ubnd|ủy ban|uỷ ban|công an|cong an|bệnh viện|benh vien|trung tâm|trung tam|trạm y tế|trạm|trường|sở|chi cục|nhà văn hóa|nhà hát|thư viện|bảo tàng|công viên|bến xe|sân bay|tòa án|toà án|viện kiểm sát|kho bạc|phòng khám|điện lực|dien luc|công ty|cty|xí nghiệp|bưu điện|ban quản lý|một cửa|mot cua|văn phòng|thanh tra|hospital|department|office|cent(?:er|re)|school|police|committee)\b(?:(?!"
        + OwnLine
        + @")[^\d\n.;?!]){0,48})";

    // "… có phải của Sở Y tế?"
    private const string NotOfAnOffice =
        @"(?!\)?,? (?:là |co phai |có phải (?:là )?)?(?:số )?(?:điện thoại )?(?:của|cua) (?:sở|so|ubnd|ủy ban|công an|trung tâm|bệnh viện|phường|trạm|bộ phận|tổng đài))";

    [GeneratedRegex(
        Begin
            + NoSeries
            + NotADate
            + @"(?:\(?(?:\+|00)?84\)?"
            + PhoneGap
            + @"?(?:\(?0\)?"
            + PhoneGap
            + @"?)?|\(?0"
            + PhoneGap
            + @"?)[35789][ .-]?\d(?:\)?"
            + PhoneGap
            + @"?\(?\d){7}"
            + End,
        Plain,
        Patience
    )]
    public static partial Regex Mobile();

    // A number of another country, told by its plus.
    [GeneratedRegex(
        @"\+(?!84)[1-9]\d{0,2}(?:" + PhoneGap + @"?\(?\d\)?){7,12}" + End,
        Plain,
        Patience
    )]
    public static partial Regex ForeignPhone();

    // "09 12 34 56 78", "0 9 1 2 3 4 5 6 7 8", "0912/345/678"
    [GeneratedRegex(
        Begin
            + @"(?:0[35789](?:[ .-]\d\d){4}|0[ .-][35789](?:[ .-]\d){8}|0[35789]\d{2}/\d{3}/\d{3}|0(?:\u200b{1,2}\d){8,11}\u200b{0,2})"
            + End,
        Plain,
        Patience
    )]
    public static partial Regex PairedMobile();

    // Eleven digits from 02; the city line 024.1022 has seven and stays.
    [GeneratedRegex(
        Begin
            + @"(?=[(+0-9])"
            + NotAnOffice
            + @"(?:(?:\(?(?:\+|00)?84\)?"
            + Gap
            + @"?|\(?0)2\d{1,2}(?:\)?"
            + Gap
            + @"?\d){7,8}"
            + End
            + NotOfAnOffice
            + @"|(?<=\b(?:máy bàn|may ban|cố định|co dinh|landline|office phone)[^\d\n]{0,15})[2-8]\d{3}[ .-]?\d{4}"
            + End
            + "|"
            + @"(?:01[2689]\d|04)(?:[ .-]?\d){7,8}"
            + End
            + ")",
        AnyCase,
        Patience
    )]
    public static partial Regex Landline();

    [GeneratedRegex(
        @"(?=[035789])(?<=\b(?:sđt|sdt|đt|dt|số điện thoại|so dien thoai|điện thoại|dien thoai|zalo|phone|mobile|tel|gọi|goi|liên hệ|lien he|lh|call|contact|số|so)\W{0,3}(?:(?:của|cua|cho|tôi|toi|em|mình|minh|là|la|số|so|is|no|me|at|on)\W{1,2}){0,3})"
            + @"(?:[35789](?: \d){8}|[35789]\d(?:"
            + Gap
            + @"?\d){7}|01(?:"
            + Gap
            + @"?\d){8,9})"
            + End
            + Money,
        AnyCase,
        Patience
    )]
    public static partial Regex NamedPhone();
}
