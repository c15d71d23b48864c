using System.Globalization;

namespace iHanoi.Classifier.Features;

/// <summary>One run of letters, digits and combining marks, by UTF-16 offset in the text as it was sent.</summary>
internal readonly record struct Token(int Start, int Length, string Word);

internal static class Tokens
{
    public static IReadOnlyList<Token> Split(string text)
    {
        var tokens = new List<Token>();
        var start = -1;

        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && IsPart(text[i]);

            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                tokens.Add(new Token(start, i - start, text[start..i].ToLowerInvariant()));
                start = -1;
            }
        }

        return tokens;
    }

    private static bool IsPart(char c) =>
        char.IsLetterOrDigit(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;
}
