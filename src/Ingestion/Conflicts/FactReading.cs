using System.Text.RegularExpressions;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Text;

namespace iHanoi.Ingestion.Conflicts;

/// <summary>The fees and time limits a text states, as short values that can be compared ("7000 VND", "3 d").</summary>
internal static partial class FactReading
{
    public static IReadOnlyList<string> In(string text, ConflictingFact fact)
    {
        var values = new List<string>();
        var underHeading = false;

        foreach (var line in text.Split('\n'))
        {
            var folded = VietnameseText.Fold(line);
            underHeading = line.StartsWith('#') ? IsAbout(folded, fact) : underHeading;

            if (underHeading || IsAbout(folded, fact))
            {
                values.AddRange(ValuesIn(folded, fact));
            }
        }

        return [.. values.Distinct(StringComparer.Ordinal)];
    }

    private static bool IsAbout(string folded, ConflictingFact fact) =>
        fact is ConflictingFact.Fee ? Fees().IsMatch(folded) : Limits().IsMatch(folded);

    private static IEnumerable<string> ValuesIn(string folded, ConflictingFact fact) =>
        fact is ConflictingFact.Fee
            ? Money().Matches(folded).Select(match => $"{Plain(match.Groups[1].Value)} VND")
            : Duration()
                .Matches(folded)
                .Select(match =>
                    $"{Plain(match.Groups[1].Value)} {(match.Groups[2].Value.StartsWith("gio", StringComparison.Ordinal) ? "h" : "d")}"
                );

    // "07.000" and "7000" are one amount.
    private static string Plain(string number) =>
        number
            .Replace(".", "", StringComparison.Ordinal)
            .Replace(",", "", StringComparison.Ordinal)
            .TrimStart('0')
            is { Length: > 0 } plain
            ? plain
            : "0";

    [GeneratedRegex(
        @"\b(le phi|muc phi|muc thu|phi, le|phi)\b",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Fees();

    [GeneratedRegex(
        @"\bthoi (han|gian) (giai quyet|xu ly|cap)\b",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Limits();

    [GeneratedRegex(
        @"(\d{1,3}(?:[.,]\d{3})+|\d{3,9})\s*(?:dong|vnd|d)\b",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Money();

    [GeneratedRegex(
        @"(\d{1,3})\s*(?:\([^)]{0,20}\)\s*)?(ngay|gio)\b",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Duration();
}
