using System.Text.RegularExpressions;
using static iHanoi.Civic.Text.Personal.NumberShapes;

namespace iHanoi.Civic.Text.Personal;

/// <summary>
/// The day somebody was born and the door behind which they live. Both are facts of a case by themselves ("con tôi
/// sinh ngày … vào lớp mấy", "cống tắc trước số 5"); beside a name they lead to one person.
/// </summary>
internal static partial class LifePatterns
{
    private const string Date =
        @"(?:[0-3]?\d[ ]?[./-][ ]?[01]?\d[ ]?[./-][ ]?(?:19|20)?\d\d(?!\d)|[0-3]?\d (?:tháng|thang) [01]?\d (?:năm|nam) (?:19|20)\d\d|[0-3]?\d(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec),? (?:19|20)\d\d)";

    private const string Number = @"\d{1,4}[A-Za-z]?(?:[/-]\d{1,4}[A-Za-z]?){0,4}(?![\w/])";

    private const string Door =
        "(?:(?:nhà )?số (?:nhà )?"
        + Number
        + "(?:,? (?:ngõ|ngách|hẻm|ngo|ngach) "
        + Number
        + "){0,3}|"
        + Number
        + "(?:,? (?:ngõ|ngách|hẻm|ngo|ngach) "
        + Number
        + "){1,3})";

    [GeneratedRegex(
        @"(?=\d)(?<=\b(?:sinh ngày|ngày sinh|ngày tháng năm sinh|sinh|sn|ngay sinh|sinh ngay|born(?: on)?|date of birth|d\.?o\.?b\.?)\s*:?\s*)"
            + Date,
        AnyCase,
        Patience
    )]
    public static partial Regex Birth();

    [GeneratedRegex(
        @"(?<=\s)(?=nhà số|số|\d)(?<=\b(?:thường trú|trú tại|trú ở|hộ khẩu|hktt|cư trú|địa chỉ(?: nhà| liên hệ| thường trú)?|thuong tru|dia chi)\s*:?\s*(?:tại |ở |tai |o )?|\[tên riêng\](?:,? sinh[^,.\n]{0,20})?,? (?:hiện )?(?:ở|trú tại|sống ở|o) )"
            + Door,
        AnyCase,
        Patience
    )]
    public static partial Regex Home();
}
