using System.Text;
using System.Text.RegularExpressions;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Text;
using iHanoi.Ingestion.Readers.Encodings;
using iHanoi.Ingestion.Readers.Scans;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// Pages become sections: what is printed on every page (a running head, a foot with the page's number) is no text, and
/// a law's own headings make the sections.
/// </summary>
internal static partial class PagedText
{
    // On fewer pages a repeated line may well be meant.
    private const int FewestPages = 3;
    private const int EdgeLines = 2;
    private const double OnMostPages = 0.6;

    // Stands for a number in the shape of a line.
    private const string Counted = "#";

    // A head of several lines stands between the edge and the first row.
    private const int FirstRowWithin = 6;

    public static IReadOnlyList<DocumentSection> Sections(IReadOnlyList<PageLines> pages)
    {
        var text = Sections(pages, RunningLines(pages));

        // Pages that all say the same say something.
        return text is [] ? Sections(pages, running: []) : text;
    }

    private static IReadOnlyList<DocumentSection> Sections(
        IReadOnlyList<PageLines> pages,
        HashSet<string> running
    )
    {
        var sections = new SectionBuilder();
        var owed = TableHeads(pages, running);

        foreach (var page in pages)
        {
            sections.Page(page.Number);

            foreach (var line in Joined(WithoutRunning(Filled(page), running, owed)))
            {
                LegalHeadings.Add(sections, line);
            }
        }

        return sections.Build();
    }

    /// <summary>The text of one page as lines, in NFC.</summary>
    public static string[] Lines(string text) =>
        Ligature()
            .Replace(
                SymbolFonts.Shown(VietnameseText.Normalise(text)),
                letters => letters.Value.Normalize(NormalizationForm.FormKC)
            )
            .ReplaceLineEndings("\n")
            .Replace('\u00A0', ' ')
            .Split('\n');

    private static string[] Filled(PageLines page)
    {
        var lines = page.Lines ?? [];
        var first = 0;
        var last = lines.Count - 1;

        for (; first <= last && string.IsNullOrWhiteSpace(lines[first]); first++) { }

        for (; last >= first && string.IsNullOrWhiteSpace(lines[last]); last--) { }

        return [.. lines.Skip(first).Take(last - first + 1)];
    }

    private static HashSet<string> RunningLines(IReadOnlyList<PageLines> pages)
    {
        if (pages.Count < FewestPages)
        {
            return [];
        }

        return OnMost(pages.Select(page => Edges(Filled(page))), pages.Count);
    }

    // The head of a table that runs over the pages is printed on each and names the columns of all: once it is text. It
    // is known by the numbered rows below it.
    private static HashSet<string> TableHeads(
        IReadOnlyList<PageLines> pages,
        HashSet<string> running
    )
    {
        var tops = pages
            .Select(Filled)
            .Where(lines => lines.Take(FirstRowWithin).Any(line => IsRow(line, running)))
            .Select(lines => lines.Take(EdgeLines));
        var heads = OnMost(tops, pages.Count);
        heads.IntersectWith(running);
        heads.RemoveWhere(shape => shape.Contains(Counted, StringComparison.Ordinal));
        return heads;
    }

    private static bool IsRow(string line, HashSet<string> running) =>
        NumberedRow().IsMatch(line) && !running.Contains(Shape(line));

    private static HashSet<string> OnMost(
        IEnumerable<IEnumerable<string>> linesOfPages,
        int pages
    ) =>
        linesOfPages
            .SelectMany(lines => lines.Select(Shape).Distinct(StringComparer.Ordinal))
            .Where(shape => shape.Length > 0)
            .GroupBy(shape => shape, StringComparer.Ordinal)
            .Where(same => same.Count() >= Math.Max(FewestPages, pages * OnMostPages))
            .Select(same => same.Key)
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Edges(string[] lines) =>
        lines.Length <= 2 * EdgeLines ? lines : lines[..EdgeLines].Concat(lines[^EdgeLines..]);

    private static IEnumerable<string> WithoutRunning(
        string[] lines,
        HashSet<string> running,
        HashSet<string> owed
    )
    {
        if (running.Count is 0)
        {
            return lines;
        }

        return lines
            .Index()
            .Where(line =>
                (line.Index >= EdgeLines && line.Index < lines.Length - EdgeLines)
                || !running.Contains(Shape(line.Item))
                || owed.Remove(Shape(line.Item))
            )
            .Select(line => line.Item);
    }

    // "Trang 3/12" and "Trang 4/12" are one line with a number that counts.
    private static string Shape(string line) =>
        Number().Replace(SectionBuilder.OneLine(line), Counted).ToUpperInvariant();

    private static string[] Joined(IEnumerable<string> lines) =>
        CutNumber().Replace(string.Join('\n', lines), "$1").Split('\n');

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    // "12 Cấp lại …", "12. Cấp lại …", or the number alone in its cell.
    [GeneratedRegex(@"^\s*\d{1,4}[.)]?(?:\s|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberedRow();

    // Two or three letters drawn as one ("ﬁ").
    [GeneratedRegex(@"[\uFB00-\uFB06]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ligature();

    // "123/2015/NĐ-⏎CP", "154/⏎2024/NĐ-CP": the hyphen of a document number belongs to it, the line end does not.
    [GeneratedRegex(
        @"(\d/[A-ZĐ]{1,8}-|\d/(?=\s*\n\s*(?:\d{4}/|[A-ZĐ]{2,8}-)))[ ]*\n[ ]*(?=[A-ZĐ]{1,8}\b|\d{4}/)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex CutNumber();
}
