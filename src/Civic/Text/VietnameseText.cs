using System.Globalization;
using System.Text;

namespace iHanoi.Civic.Text;

/// <summary>
/// Vietnamese as stored and as searched: NFC for storage; folding (no marks, đ → d, lower case)
/// only ever for the search key, so that bàn, bán and bạn stay apart where marks were typed.
/// </summary>
public static class VietnameseText
{
    public static string Normalise(string text) =>
        IsWellFormed(text) ? text.Normalize(NormalizationForm.FormC) : Repair(text);

    /// <summary>Lower case, marks removed, đ → d. "Đường Láng" → "duong lang".</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);

        foreach (var c in Normalise(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Lower-case runs of letters and digits in order, marks kept.</summary>
    public static IReadOnlyList<string> Syllables(string text)
    {
        var syllables = new List<string>();
        var lower = Normalise(text).ToLowerInvariant();
        var start = -1;

        for (var i = 0; i <= lower.Length; i++)
        {
            var inside = i < lower.Length && char.IsLetterOrDigit(lower[i]);

            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                syllables.Add(lower[start..i]);
                start = -1;
            }
        }

        return syllables;
    }

    /// <summary>True when the text holds at least one Vietnamese mark or đ.</summary>
    public static bool HasMarks(string text) =>
        text.Contains('đ', StringComparison.OrdinalIgnoreCase)
        || Normalise(text)
            .Normalize(NormalizationForm.FormD)
            .Any(c => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark);

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (
                char.IsHighSurrogate(text[i])
                && i + 1 < text.Length
                && char.IsLowSurrogate(text[i + 1])
            )
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || IsNone(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    // Half a surrogate pair and U+FFFE make Normalize throw, and PostgreSQL stores no NUL; the replacement character
    // keeps the rest readable.
    private static string Repair(string text)
    {
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

        return string.Concat(whole.Select(c => IsNone(c) ? '\ufffd' : c))
            .Normalize(NormalizationForm.FormC);
    }

    private static bool IsNone(char c) => c is '\0' or '\ufffe' or '\uffff';
}
