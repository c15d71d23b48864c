using System.Text.RegularExpressions;

namespace iHanoi.Ingestion.Readers.Encodings;

/// <summary>
/// The fonts of the years before Unicode: in ".VnTime" and "VNI-Times" a letter is another one's byte, and only the
/// font's name says so. Word, Excel, PDF and web pages all carry them.
/// </summary>
internal static partial class OldFonts
{
    private const char SignFont = '\uF000';
    private const string SoftHyphen = "\u00AD";

    /// <summary>A PDF puts six letters and a plus before the name of a font it holds in part.</summary>
    private const int SubsetMark = 7;

    public static bool IsOld(string? font) =>
        Named(font) is ['.', 'V', 'n', ..] or ['V', 'N', 'I', '-', ..];

    public static string InUnicode(string text, string? font) =>
        // Words pasted in from elsewhere keep the font's name and are Unicode all the same.
        !IsOld(font) || text.Any(IsUnicodeOnly)
            ? text
            : Named(font) switch
            {
                // In a ".VnTimeH" font the bytes of small letters show capitals.
                ['.', 'V', 'n', .., 'H'] => Tcvn3.ToUnicode(text).ToUpperInvariant(),
                ['.', 'V', 'n', ..] => Tcvn3.ToUnicode(text),
                _ => Vni.ToUnicode(text),
            };

    /// <summary>
    /// As a PDF draws them: a font of signs puts its bytes at U+F000, and the byte of "ư" is called a hyphen, for which
    /// it stands in every other font.
    /// </summary>
    public static string Drawn(string text, string? font)
    {
        var bytes = string.Concat(
            text.Select(c =>
                c is > SignFont and <= (char)(SignFont + 0xFF) ? (char)(c - SignFont) : c
            )
        );

        return InUnicode(
            Named(font) is ['.', 'V', 'n', ..] ? DrawnHyphen().Replace(bytes, SoftHyphen) : bytes,
            font
        );
    }

    private static string? Named(string? font)
    {
        var name = font?.IndexOf('+', StringComparison.Ordinal) is SubsetMark - 1
            ? font[SubsetMark..]
            : font;

        // ".VnTime,Bold", ".VnTimeH-Italic": the look is written behind the name.
        return name?.StartsWith(".Vn", StringComparison.Ordinal) is true
            ? name.Split(',', '-')[0]
            : name;
    }

    private static bool IsUnicodeOnly(char c) =>
        c is 'ă' or 'Ă' or 'đ' or 'Đ' or 'ơ' or 'Ơ' or 'ư' or 'Ư' or (>= '\u1EA0' and <= '\u1EF9');

    // Within a word ("ng-êi"), before the rest of one ("-u tiên") or at its end ("th-"), but not in "2026/Q§-UBND".
    [GeneratedRegex(
        @"(?<!\d)-(?=[a-zµ-þ])|(?<=[a-zµ-þ])-(?=[\s.,;:)]|$)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex DrawnHyphen();
}
