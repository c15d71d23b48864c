using System.Text.RegularExpressions;

namespace iHanoi.Assistant.Drafting;

/// <summary>What a citizen's report asks or tells, one point a sentence: each must be answered.</summary>
internal static partial class ReplyPoints
{
    private const int Most = 6;
    private const int Shortest = 12;

    public static IReadOnlyList<string> Of(string text) =>
        [
            .. Cut()
                .Split(text)
                .Select(part => part.Trim(' ', '.', ',', '!', '?', '-', '\n', '\r'))
                .Where(part => part.Length >= Shortest)
                .Take(Most),
        ];

    [GeneratedRegex(@"(?<=[.!?…;])\s+|\n+", RegexOptions.CultureInvariant)]
    private static partial Regex Cut();
}
