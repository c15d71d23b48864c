using System.Globalization;

namespace iHanoi.Classifier.Features;

/// <summary>One run of letters, digits and combining marks, by UTF-16 offset in the text as it was sent.</summary>
internal readonly record struct Token(int Start, int Length, string Word);

internal static class Tokens
{
    private const string Apostrophes = "'\u2019";

    /// <summary><paramref name="joinsApostrophes"/>: "can't" is one token, "cant"; else two.</summary>
    public static IReadOnlyList<Token> Split(string text, bool joinsApostrophes = false)
    {
        var tokens = new List<Token>();
        var start = -1;

        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (IsPart(text[i]) || joinsApostrophes && Joins(text, i));

            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                var word = text[start..i].ToLowerInvariant();
                tokens.Add(new Token(start, i - start, WithoutApostrophes(word)));
                start = -1;
            }
        }

        return tokens;
    }

    /// <summary>What stands between a token, not the first, and the one before it.</summary>
    public static ReadOnlySpan<char> Between(string text, IReadOnlyList<Token> tokens, int i)
    {
        var from = tokens[i - 1].Start + tokens[i - 1].Length;
        return text.AsSpan(from, tokens[i].Start - from);
    }

    public static string WithoutApostrophes(string word) =>
        word.AsSpan().ContainsAny(Apostrophes)
            ? word.Replace("'", "", StringComparison.Ordinal)
                .Replace("\u2019", "", StringComparison.Ordinal)
            : word;

    private static bool Joins(string text, int i) =>
        Apostrophes.Contains(text[i], StringComparison.Ordinal)
        && i > 0
        && i + 1 < text.Length
        && char.IsLetter(text[i - 1])
        && char.IsLetter(text[i + 1]);

    private static bool IsPart(char c) =>
        char.IsLetterOrDigit(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;
}
