using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using iHanoi.Civic.Text;
using iHanoi.Classifier.Features;

namespace iHanoi.Classifier.Training;

/// <summary>Spoils a clean text the way phones, haste and missing input methods do. Seeded: same text, same noise.</summary>
internal static partial class Noise
{
    private static readonly Dictionary<string, string[]> Shorthand = new(StringComparer.Ordinal)
    {
        ["không"] = ["ko", "k", "hok", "kh"],
        ["được"] = ["dc", "đc"],
        ["gì"] = ["j"],
        ["vậy"] = ["v"],
        ["với"] = ["vs"],
        ["người"] = ["ng"],
        ["đường"] = ["đg", "dg"],
        ["trước"] = ["trc"],
        ["biết"] = ["bit", "bt"],
        ["rồi"] = ["r", "rùi"],
        ["cũng"] = ["cx"],
        ["phường"] = ["p.", "p"],
        ["quận"] = ["q."],
        ["mình"] = ["m", "mk"],
        ["nước"] = ["nc"],
        ["những"] = ["nhg"],
        ["bây"] = ["h"],
        ["em"] = ["e"],
        ["anh"] = ["a"],
        ["chị"] = ["c"],
        ["vẫn"] = ["vẫn", "van"],
        ["nhà"] = ["nhà", "nha"],
        ["xe"] = ["xe"],
        ["phản"] = ["pa"],
        ["điện"] = ["đ", "dien"],
        ["thoại"] = ["thoai"],
        ["quá"] = ["wa", "qá"],
        ["luôn"] = ["lun"],
        ["thôi"] = ["thui"],
    };

    public static string WithoutMarks(string text)
    {
        var folded = new StringBuilder(text.Length);

        foreach (var c in VietnameseText.Normalise(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(
                    c switch
                    {
                        'đ' => 'd',
                        'Đ' => 'D',
                        _ => c,
                    }
                );
            }
        }

        return folded.ToString();
    }

    public static string SomeMarksLost(string text, Random random) =>
        EachWord(text, word => random.Next(100) < 45 ? WithoutMarks(word) : word);

    public static string TelexLeft(string text, Random random) =>
        EachWord(text, word => random.Next(100) < 25 ? TelexKeys.Of(word) : word);

    public static string Teencode(string text, Random random) =>
        EachWord(
            text.ToLowerInvariant(),
            word =>
                Shorthand.TryGetValue(word, out var shorter) && random.Next(100) < 75
                    ? shorter[random.Next(shorter.Length)]
                    : word
        );

    public static string Typos(string text, Random random) =>
        EachWord(text, word => random.Next(100) < 20 ? Slip(word, random) : word);

    public static string Spoken(string text) =>
        Spaces().Replace(Punctuation().Replace(text.ToLowerInvariant(), " "), " ").Trim();

    private static string Slip(string word, Random random)
    {
        if (word.Length < 3)
        {
            return word;
        }

        var at = random.Next(1, word.Length - 1);

        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            _ => word[..at] + (char)('a' + random.Next(26)) + word[(at + 1)..],
        };
    }

    private static string EachWord(string text, Func<string, string> change)
    {
        var changed = new StringBuilder(text.Length);
        var from = 0;

        foreach (var token in Tokens.Split(text))
        {
            changed.Append(text, from, token.Start - from);
            changed.Append(change(text.Substring(token.Start, token.Length)));
            from = token.Start + token.Length;
        }

        return changed.Append(text, from, text.Length - from).ToString();
    }

    [GeneratedRegex(@"[^\w\s{}]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}

/// <summary>The keys a Telex user pressed: "cháy" → "chays".</summary>
internal static class TelexKeys
{
    public static string Of(string word)
    {
        var keys = new StringBuilder(word.Length + 3);
        var tone = "";

        foreach (var c in VietnameseText.Normalise(word).Normalize(NormalizationForm.FormD))
        {
            switch (c)
            {
                case '\u0301':
                    tone = "s";
                    break;
                case '\u0300':
                    tone = "f";
                    break;
                case '\u0309':
                    tone = "r";
                    break;
                case '\u0303':
                    tone = "x";
                    break;
                case '\u0323':
                    tone = "j";
                    break;
                case '\u0302':
                    keys.Append(char.ToLowerInvariant(keys[^1]));
                    break;
                case '\u0306' or '\u031B':
                    keys.Append('w');
                    break;
                case 'đ' or 'Đ':
                    keys.Append("dd");
                    break;
                default:
                    keys.Append(c);
                    break;
            }
        }

        return keys + tone;
    }
}
