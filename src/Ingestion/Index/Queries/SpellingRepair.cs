using System.Text.RegularExpressions;

namespace iHanoi.Ingestion.Index.Queries;

/// <summary>
/// A folded syllable the index has never seen → one it knows: Telex keys left in ("ddaij" → "dai"), else the first
/// known syllable one slip away (a letter missing, doubled, wrong, swapped).
/// </summary>
internal static partial class SpellingRepair
{
    private const string Letters = "abcdeghiklmnopqrstuvxy";
    private const int LongestSyllable = 8;

    public static string? Repair(string syllable, Func<string, bool> isKnown)
    {
        if (
            syllable.Length is < 3 or > LongestSyllable
            || !syllable.All(char.IsAsciiLetter)
            || isKnown(syllable)
        )
        {
            return null;
        }

        return Slips(WithoutTelex(syllable)).Prepend(WithoutTelex(syllable)).FirstOrDefault(isKnown)
            ?? Slips(syllable).FirstOrDefault(isKnown);
    }

    private static string WithoutTelex(string syllable) =>
        ToneKey()
            .Replace(
                DoubledKey().Replace(syllable, "$1").Replace("w", "", StringComparison.Ordinal),
                ""
            );

    internal static IEnumerable<string> Slips(string syllable)
    {
        for (var i = 0; i + 1 < syllable.Length; i++)
        {
            yield return $"{syllable[..i]}{syllable[i + 1]}{syllable[i]}{syllable[(i + 2)..]}";
        }

        for (var i = 0; i < syllable.Length; i++)
        {
            yield return syllable.Remove(i, 1);
        }

        for (var i = 0; i <= syllable.Length; i++)
        {
            foreach (var letter in Letters)
            {
                yield return syllable.Insert(i, $"{letter}");
            }
        }

        for (var i = 0; i < syllable.Length; i++)
        {
            foreach (var letter in Letters)
            {
                yield return $"{syllable[..i]}{letter}{syllable[(i + 1)..]}";
            }
        }
    }

    [GeneratedRegex("([adeo])\\1", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DoubledKey();

    [GeneratedRegex("(?<=[aeiouy]\\w*)[sfrxj](?=[^aeiouy]*$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ToneKey();
}
