namespace iHanoi.Ingestion.Readers.Encodings;

/// <summary>
/// The fonts of the years before Unicode: in ".VnTime" and "VNI-Times" a letter is another one's byte, and only the
/// font's name says so. Word, Excel, PDF and web pages all carry them.
/// </summary>
internal static class OldFonts
{
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
}
