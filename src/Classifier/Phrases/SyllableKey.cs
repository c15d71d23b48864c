using System.Globalization;
using System.Text;
using iHanoi.Civic.Text;

namespace iHanoi.Classifier.Phrases;

/// <summary>
/// A syllable spelt so that where the tone mark sits no longer matters: "hoà" and "hòa" are both "hoa2".
/// </summary>
internal static class SyllableKey
{
    private const string Tones = "\u0301\u0300\u0309\u0303\u0323";
    private const string TelexTones = "sfrxj";

    public static string Of(string token)
    {
        var letters = new StringBuilder(token.Length);
        var tone = 0;

        foreach (var c in VietnameseText.Normalise(token).Normalize(NormalizationForm.FormD))
        {
            if (Tones.IndexOf(c, StringComparison.Ordinal) is var found and >= 0)
            {
                tone = found + 1;
            }
            else
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return Join(letters.ToString().Normalize(NormalizationForm.FormC), tone);
    }

    /// <summary>Reads keys typed without the input method switched on: "chays" → the key of "cháy".</summary>
    public static string? FromTelex(string token)
    {
        if (token.Length < 2 || !token.All(char.IsAsciiLetterLower))
        {
            return null;
        }

        var tone = TelexTones.IndexOf(token[^1], StringComparison.Ordinal) + 1;
        var letters = (tone > 0 ? token[..^1] : token)
            .Replace("aa", "â", StringComparison.Ordinal)
            .Replace("ee", "ê", StringComparison.Ordinal)
            .Replace("oo", "ô", StringComparison.Ordinal)
            .Replace("dd", "đ", StringComparison.Ordinal)
            .Replace("uow", "ươ", StringComparison.Ordinal)
            .Replace("aw", "ă", StringComparison.Ordinal)
            .Replace("ow", "ơ", StringComparison.Ordinal)
            .Replace("uw", "ư", StringComparison.Ordinal);

        return tone is 0 && letters == token ? null : Join(letters, tone);
    }

    public static bool IsMarked(string key) =>
        char.IsAsciiDigit(key[^1]) && key.Length > 1 && char.IsLetter(key[0])
        || key.Any(c =>
            c > 127 && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.LowercaseLetter
        );

    private static string Join(string letters, int tone) =>
        tone is 0 ? letters : letters + (char)('0' + tone);
}
