using System.Text.RegularExpressions;

namespace iHanoi.Civic.Text;

/// <summary>How people in Hanoi write a number that is theirs. Each pattern has its cases in PersonalDataMaskTests.</summary>
internal static partial class PersonalDataPatterns
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant;
    private const RegexOptions AnyCase = Plain | RegexOptions.IgnoreCase;
    private const int Patience = 1000;

    // Between two groups of digits: "0912 345 678", "0912.345.678", "0912 - 345 - 678", a hidden space.
    private const string Gap = @"(?: ?[.\-–_·] ?|[ \u00a0\u200b])";

    // The same in a telephone number, which people also part with stars, strokes, commas and more than one space.
    private const string PhoneGap = @"(?: ?[.,\-–_·*~|/…]{1,3} ?|[ \u00a0\u200b]{1,3})";

    // Not inside a longer number, nor after a decimal point (a coordinate is no telephone).
    private const string Begin = @"(?<!\d)(?<!\d[.,/])";

    // "PD-0912-2026-11" is a bill: a number of a series, unless the letters say telephone.
    private const string NoSeries = @"(?<!(?<![\p{L}\d])(?!S?ĐT|S?DT|TEL)[A-ZĐ]{1,5}-)";
    private const string End = @"(?!\d)";

    // Bounded and anchored: a page of "a.a.a." must not be searched from every letter.
    private const string LocalPart = @"(?<![\w.+-])[\w.+-]{1,64}";

    private const string Banks =
        "(?:vietcombank|vcb|techcombank|tcb|bidv|vietinbank|agribank|mb(?: ?bank)?|acb|vpbank|tpbank|sacombank|hdbank|vib|shb|msb|ocb|seabank|lpbank|momo)";

    // Dates and the numbers that everyone may ring are nobody's own.
    private const string NotADate = @"(?!\d{4}-\d\d-\d\d)";
    private const string NotAHotline = @"(?!1[89]00[ .]?\d{2,4}(?:[ .]?\d{2})?(?!\d))";

    private const string Money = @"(?! ?(?:đồng|dong|vnđ|vnd|đ\b|nghìn|nghin|triệu|trieu|tỷ|tỉ))";

    [GeneratedRegex(
        LocalPart
            + @" ?(?:@|[\[(](?:at|a còng)[\])]) ?(?:(?:gmail|yahoo|hotmail|outlook|icloud) ?[.,]? ?com(?: ?[.,] ?vn)?\b|[\w-]+(?:(?:\.| ?[\[(](?:dot|chấm|cham)[\])] ?)[\w-]+)+|(?:gmail|yahoo|hotmail|outlook|icloud)\b)",
        AnyCase,
        Patience
    )]
    public static partial Regex Email();

    // CCCD: 12 digits, the first of them 0, alone or in the groups people copy from the card.
    [GeneratedRegex(
        Begin
            + @"(?:0\d{11}|0\d{2}"
            + Gap
            + @"\d{3}"
            + Gap
            + @"(?:\d{6}|\d{3}"
            + Gap
            + @"\d{3})|0\d{3}"
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
        @"(?=[\dA-Z])(?<=\b(?:cmnd|cmt|cmtnd|cccd|căn cước|can cuoc|chứng minh|chung minh|định danh cá nhân|dinh danh ca nhan|số định danh|so dinh danh|bhxh|bhyt|bảo hiểm|bao hiem|hộ chiếu|ho chieu|passport|id card|identity card|id number)[^\d\n]{0,30})"
            + @"(?:"
            + NotADate
            + NotAHotline
            + @"\d{3}(?:"
            + Gap
            + @"?\d){6,9}|(?<![A-Z])[A-Z]{1,2}\d{6,8})"
            + End
            + Money,
        AnyCase,
        Patience
    )]
    public static partial Regex NamedId();

    [GeneratedRegex(
        Begin
            + NoSeries
            + @"(?:\(?(?:\+|00)?84\)?(?: ?\(0\))?"
            + PhoneGap
            + @"?|\(?0"
            + PhoneGap
            + @"?)[35789]\d(?:\)?"
            + PhoneGap
            + @"?\d){7}"
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
            + @"(?:\(?(?:\+|00)?84\)?"
            + Gap
            + @"?|\(?0)2\d{1,2}(?:\)?"
            + Gap
            + @"?\d){7,8}"
            + End
            + @"|(?<=\b(?:máy bàn|may ban|cố định|co dinh|landline|office phone)[^\d\n]{0,15})[2-8]\d{3}[ .-]?\d{4}"
            + End
            + "|"
            + Begin
            + @"(?:01[2689]\d|04)(?:[ .-]?\d){7,8}"
            + End,
        Plain,
        Patience
    )]
    public static partial Regex Landline();

    [GeneratedRegex(
        @"(?=[035789])(?<=\b(?:sđt|sdt|đt|dt|số điện thoại|so dien thoai|điện thoại|dien thoai|zalo|phone|mobile|tel|gọi|goi|liên hệ|lien he|lh|call|contact)\W{0,3}(?:(?:của|cua|cho|tôi|toi|em|mình|minh|là|la|số|so|is|no|me|at|on)\W{1,2}){0,3})"
            + @"(?:[35789]\d(?:"
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

    [GeneratedRegex(
        @"(?=\d)(?<=\b(?:stk|số tk|so tk|số tài khoản|so tai khoan|bank account|account number|account no)[^\d\n]{0,40})"
            + NotAHotline
            + @"\d(?:"
            + Gap
            + @"?\d){5,18}"
            + End
            + Money
            + @"|(?=\d)(?<=\b(?:tk|tài khoản|tai khoan|account|chuyển khoản|chuyen khoan|ck|(?:chuyển|chuyen|nạp|nap)(?: tiền| tien)? (?:vào|vao|tới|toi|sang|đến|den|cho))[^\d\n]{0,40})"
            + NotADate
            + NotAHotline
            + @"\d{3}(?:[ -]?\d){5,16}"
            + End
            + Money,
        AnyCase,
        Patience
    )]
    public static partial Regex NamedAccount();

    [GeneratedRegex(
        Begin
            + @"\d(?:[ -]?\d){7,18}(?=[\W_]{0,3}(?:ngân hàng |ngan hang |bank )?"
            + Banks
            + @"\b)|(?=\d)(?<=\b"
            + Banks
            + @"[^\d\n]{0,20})"
            + NotADate
            + NotAHotline
            + @"\d{3}(?:[ -]?\d){5,16}"
            + End
            + Money,
        AnyCase,
        Patience
    )]
    public static partial Regex BankAccount();

    // A card, or an old account with its letter (711A…).
    [GeneratedRegex(
        Begin + @"(?:\d{4}(?:[ -]?\d{4}){3}|(?<![\p{L}-])\d{3}[A-Z]\d{8,9})" + End,
        Plain,
        Patience
    )]
    public static partial Regex Card();

    // Passports of Vietnam: a letter and seven figures.
    [GeneratedRegex(@"(?<![\w.-])[BCKNP]\d{7}(?![\w-])", Plain, Patience)]
    public static partial Regex Passport();
}
