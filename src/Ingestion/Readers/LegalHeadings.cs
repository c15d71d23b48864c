using System.Text.RegularExpressions;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// Texts without styles still have the headings of a Vietnamese law: Phần, Chương, Mục, Điều. The line of an
/// article is kept as text too, since it may run on into the first sentence.
/// </summary>
internal static partial class LegalHeadings
{
    private const int LongestHeading = 160;

    public static void Add(SectionBuilder sections, string line)
    {
        var heading = Heading().Match(line);

        if (heading.Success && line.Length <= LongestHeading)
        {
            sections.Heading(Level(heading.Groups[1].Value), line);
        }

        sections.Line(line);
    }

    private static int Level(string word) =>
        word.ToUpperInvariant() switch
        {
            "PHẦN" => 1,
            "CHƯƠNG" => 2,
            "MỤC" => 3,
            _ => 4,
        };

    [GeneratedRegex(
        @"^\s*(Phần|Chương|Mục|Điều)\s+(thứ\s+\w+|[IVXLC]+|\d+[a-z]?)\s*([.:]|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Heading();
}
