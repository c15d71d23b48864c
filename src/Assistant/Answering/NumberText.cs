using System.Text.RegularExpressions;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Answering;

/// <summary>Numbers of a text as digits only: thousands marks closed up, leading zeros gone.</summary>
internal static partial class NumberText
{
    public static IReadOnlySet<string> In(string text) =>
        Number()
            .Matches(Thousands().Replace(VietnameseText.Normalise(text), "$1"))
            .Select(match => match.Value.TrimStart('0'))
            .Where(number => number.Length > 0)
            .ToHashSet();

    public static string Digits(string text) =>
        string.Concat(text.Where(char.IsAsciiDigit)).TrimStart('0');

    [GeneratedRegex(@"(?<=\d)[., \u00A0](\d{3})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
