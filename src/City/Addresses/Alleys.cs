using System.Text.RegularExpressions;
using iHanoi.Civic.City;

namespace iHanoi.City.Addresses;

/// <summary>
/// Alleys by their number ("ngõ 12/5", "ngách 29", "alley 12"). Every street has an alley 12: an alley says
/// where along its street, and nothing about the ward.
/// </summary>
internal static partial class Alleys
{
    /// <summary>The alleys of the text, but for those in the span of another name.</summary>
    public static IEnumerable<PlaceMention> In(string text, IReadOnlyList<ReadMention> read) =>
        Numbered()
            .Matches(text)
            .Where(found =>
                !read.Any(name =>
                    name.Start < found.Index + found.Length
                    && found.Index < name.Start + name.Length
                )
            )
            .Select(found => new PlaceMention(
                found.Index,
                found.Length,
                found.Value,
                PlaceMentionKind.Alley,
                found.Value
            ));

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:ngõ|ngách|hẻm|kiệt|ngo|ngach|hem|alley|lane) (?:số |so )?\d{1,4}[A-Za-z]?(?:/\d{1,4}[A-Za-z]?){0,4}(?![\p{L}\d])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Numbered();
}
