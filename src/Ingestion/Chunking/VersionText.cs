using System.Text;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Chunking;

/// <summary>A section and where its text stands in the version's text; its own heading stands just before.</summary>
internal sealed record PlacedSection(DocumentSection Section, int HeadingStart, int Start, int End);

/// <summary>The one text of a version, headings included: what is shown, and what all offsets point into.</summary>
internal sealed record VersionText(string Text, IReadOnlyList<PlacedSection> Sections)
{
    public static VersionText Of(IReadOnlyList<DocumentSection> sections)
    {
        var text = new StringBuilder();
        var placed = new List<PlacedSection>(sections.Count);
        IReadOnlyList<string> path = [];

        foreach (var section in sections)
        {
            var heading = AddHeadings(text, path, section.HeadingPath);
            path = section.HeadingPath;
            var end = text.Length + section.Text.Length;
            placed.Add(new PlacedSection(section, heading, text.Length, end));
            text.Append(section.Text).Append("\n\n");
        }

        return new VersionText(text.ToString(), placed);
    }

    /// <summary>A heading as it stands in the text, with the empty line after it.</summary>
    public static string Heading(int level, string words) =>
        $"{new string('#', Math.Min(level + 2, 6))} {words}\n\n";

    // Where the last heading added begins.
    private static int AddHeadings(
        StringBuilder text,
        IReadOnlyList<string> before,
        IReadOnlyList<string> now
    )
    {
        var start = text.Length;
        var same = before.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();

        for (var level = same; level < now.Count; level++)
        {
            start = text.Length;
            text.Append(Heading(level, now[level]));
        }

        return start;
    }
}
