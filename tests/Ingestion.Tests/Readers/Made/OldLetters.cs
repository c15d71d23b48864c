using System.Globalization;
using System.Text;

namespace iHanoi.Ingestion.Tests.Readers.Made;

/// <summary>Vietnamese as it was typed before Unicode, character by character as a font of that time wants it.</summary>
internal static class OldLetters
{
    private const string Tcvn3Bytes =
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦";

    private const string Tcvn3Letters =
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";

    private static readonly Dictionary<string, char> VniMarks = new(StringComparer.Ordinal)
    {
        ["\u0301"] = 'ù',
        ["\u0300"] = 'ø',
        ["\u0309"] = 'û',
        ["\u0303"] = 'õ',
        ["\u0323"] = 'ï',
        ["\u0302"] = 'â',
        ["\u0302\u0301"] = 'á',
        ["\u0302\u0300"] = 'à',
        ["\u0302\u0309"] = 'å',
        ["\u0302\u0303"] = 'ã',
        ["\u0323\u0302"] = 'ä',
        ["\u0306"] = 'ê',
        ["\u0306\u0301"] = 'é',
        ["\u0306\u0300"] = 'è',
        ["\u0306\u0309"] = 'ú',
        ["\u0306\u0303"] = 'ü',
        ["\u0323\u0306"] = 'ë',
    };

    /// <summary>For a ".VnTime" font; it has no capitals with tone marks.</summary>
    public static string Tcvn3(string text) =>
        string.Concat(
            text.Select(c =>
                Tcvn3Letters.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at
                    ? Tcvn3Bytes[at]
                    : c
            )
        );

    /// <summary>For a "VNI-Times" font.</summary>
    public static string Vni(string text) => string.Concat(text.Select(Vni));

    private static string Vni(char letter)
    {
        var lower = char.ToLower(letter, CultureInfo.InvariantCulture);
        var parts = $"{lower}".Normalize(NormalizationForm.FormD);
        var marks = parts[1..].Replace("\u031B", "", StringComparison.Ordinal);
        var vni =
            lower is 'đ' ? "ñ"
            : lower is 'ỉ' ? "æ"
            : lower is 'ĩ' ? "ó"
            : lower is 'ị' ? "ò"
            : lower is 'ỵ' ? "î"
            : lower is 'ì' or 'í' ? $"{lower}"
            : $"{Base(parts)}{(marks.Length is 0 ? "" : VniMarks[marks])}";
        return letter == lower ? vni : vni.ToUpperInvariant();
    }

    private static char Base(string parts) =>
        parts.Contains('\u031B', StringComparison.Ordinal)
            ? parts[0] is 'o'
                ? 'ô'
                : 'ö'
            : parts[0];
}
