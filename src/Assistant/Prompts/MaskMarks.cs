using System.Text.RegularExpressions;

namespace iHanoi.Assistant.Prompts;

/// <summary>
/// Takes the marks of struck personal data ("[số điện thoại]") out of a question, with the words that only lead
/// up to them ("số của tôi là"): what a citizen let slip is no sign of what they ask for.
/// </summary>
internal static partial class MaskMarks
{
    public static string Without(string text) =>
        text.Contains('[', StringComparison.Ordinal)
            ? Spaces().Replace(Mark().Replace(text, " "), " ").Trim()
            : text;

    [GeneratedRegex(
        @"(?:(?<!\p{L})(?:số|so|sdt|sđt|đt|dt|điện thoại|dien thoai|di động|cccd|cmnd|cmt|căn cước|can cuoc|hộ chiếu số|email|mail|tài khoản|stk|biển số|của|cua|tôi|toi|em|mình|minh|cháu|là|la|qua|gọi|liên hệ|lien he|theo|zalo|my|phone|mobile|number|is|id|at|call|me|contact|plate|account|tên|ten|họ và tên|người gửi|người phản ánh|name|facebook|fb|telegram|sinh ngày|ngày sinh|sinh)[ :,.]+){0,8}\[(?:số điện thoại|số giấy tờ|số tài khoản|biển số|email|tên riêng|liên kết|ngày sinh|số nhà)\][.,;]?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Mark();

    [GeneratedRegex(@" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
