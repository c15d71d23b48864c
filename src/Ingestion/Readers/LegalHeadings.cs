using System.Text.RegularExpressions;
using iHanoi.Civic.Text;

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
        var heading = Heading().Match(VietnameseText.Normalise(line));

        if (heading.Success && line.Length <= LongestHeading && !Contents().IsMatch(line))
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

    // "Điều 2. của Luật này" only runs on from the line before; "Chương II QUY ĐỊNH CHUNG" is written without a stop.
    [GeneratedRegex(
        @"^\s*((?i:Phần|Chương|Mục|Điều))\s+(?i:thứ\s+\w+|[IVXLC]+|\d+[a-zđ]?)\s*(:|\.(?!\s*\p{Ll})|$|\s\p{Lu}\P{Ll}+$)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Heading();

    // A line of the table of contents: leaders, or a page number after a tab.
    [GeneratedRegex(@"(\.{4,}|…{2,}|\t)\s*\d*\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Contents();
}
