using System.Globalization;
using System.Text;

namespace iHanoi.Eval.Careless;

/// <summary>Vietnamese marks taken off a text, or left in it as the keys of Telex.</summary>
internal static class Marks
{
    public static string Off(string text)
    {
        var bare = new StringBuilder(text.Length);

        foreach (
            var c in text.Normalize(NormalizationForm.FormD)
                .Where(c =>
                    CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark
                )
        )
        {
            bare.Append(
                c switch
                {
                    'đ' => 'd',
                    'Đ' => 'D',
                    _ => c,
                }
            );
        }

        return bare.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>"đường" → "dduwowngf", or "dduwowfng" by those who press the tone at once.</summary>
    public static string AsTelex(string word, bool toneAtOnce)
    {
        var keys = new StringBuilder(word.Length + 4);
        var tone = "";

        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (toneAtOnce && char.IsLetter(c))
            {
                keys.Append(tone);
                tone = "";
            }

            tone = ToneOf(c) ?? tone;
            keys.Append(KeysOf(c, keys));
        }

        return keys + tone;
    }

    private static string? ToneOf(char c) =>
        c switch
        {
            '\u0301' => "s",
            '\u0300' => "f",
            '\u0309' => "r",
            '\u0303' => "x",
            '\u0323' => "j",
            _ => null,
        };

    private static string KeysOf(char c, StringBuilder before) =>
        c switch
        {
            '\u0302' => $"{char.ToLowerInvariant(LastVowel(before))}",
            '\u0306' or '\u031B' => "w",
            'đ' => "dd",
            'Đ' => "DD",
            _ when ToneOf(c) is not null => "",
            _ => $"{c}",
        };

    private static char LastVowel(StringBuilder before)
    {
        for (var at = before.Length - 1; at >= 0; at--)
        {
            if ("aeoAEO".Contains(before[at], StringComparison.Ordinal))
            {
                return before[at];
            }
        }

        return 'a';
    }
}
