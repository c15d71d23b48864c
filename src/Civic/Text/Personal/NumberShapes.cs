using System.Text.RegularExpressions;

namespace iHanoi.Civic.Text.Personal;

/// <summary>What the patterns of numbers share: how groups are parted, and what a number may not stand in.</summary>
internal static class NumberShapes
{
    public const RegexOptions Plain = RegexOptions.CultureInvariant;
    public const RegexOptions AnyCase = Plain | RegexOptions.IgnoreCase;

    /// <summary>
    /// Milliseconds of the clock after which a pattern gives up on a block of text. A block is short and costs a
    /// millisecond; the rest is for a machine that gives this process no turn.
    /// </summary>
    public const int Patience = 10_000;

    // Between two groups of digits: "0912 345 678", "0912.345.678", "0912 - 345 - 678", a hidden space.
    public const string Gap = @"(?: ?[.\-–_·] ?|[ \u00a0\u200b])";

    // The same in a telephone number, which people also part with stars, strokes, commas and more than one space.
    public const string PhoneGap = @"(?: ?[.,\-–_·*~|/…=+;'’]{1,3} ?|[ \u00a0\u200b]{1,3})";

    // Not inside a longer number, nor after a decimal point (a coordinate is no telephone).
    public const string Begin = @"(?<!\d)(?<!\d[.,/])";

    public const string End = @"(?!\d)";

    // Dates and the numbers that everyone may ring are nobody's own.
    public const string NotADate =
        @"(?!(?:19|20)\d\d-\d\d-\d\d)(?![0-3]?\d[ ./-][01]?\d[ ./-](?:19|20)\d\d(?!\d))";

    public const string NotAHotline = @"(?!1[89]00[ .]?\d{2,4}(?:[ .]?\d{2})?(?!\d))";

    public const string Money = @"(?! ?(?:đồng|dong|vnđ|vnd|đ\b|nghìn|nghin|triệu|trieu|tỷ|tỉ))";

    public const string PaperCue =
        "(?:cmnd|cmt|cmtnd|cccd|căn cước|can cuoc|chứng minh|chung minh|định danh cá nhân|dinh danh ca nhan|mã định danh|ma dinh danh|số định danh|so dinh danh|bhxh|bhyt|bảo hiểm|bao hiem|hộ chiếu|ho chieu|gplx|bằng lái(?: xe)?|bang lai(?: xe)?|giấy phép lái xe|giay phep lai xe|passport|id card|identity card|id number|driv(?:er'?s?|ing) licen[cs]e)";

    public const string Banks =
        "(?:vietcombank|vcb|techcombank|tcb|bidv|vietinbank|agribank|mb(?: ?bank)?|acb|vpbank|tpbank|sacombank|hdbank|vib|shb|msb|ocb|seabank|lpbank|lienvietpostbank|eximbank|pvcombank|abbank|oceanbank|shinhan(?: bank)?|hsbc|uob|woori|kienlongbank|namabank|nam ?a ?bank|bac ?a ?bank|baovietbank|vietbank|vietabank|ncb|scb|pgbank|saigonbank|gpbank|coopbank|citibank|cake|timo|momo|zalopay|viettel ?money)";
}
