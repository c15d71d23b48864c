using System.Text;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Chunking;

/// <summary>A section and where its text stands in the version's text.</summary>
internal sealed record PlacedSection(DocumentSection Section, int Start, int End);

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
            AddHeadings(text, path, section.HeadingPath);
            path = section.HeadingPath;
            placed.Add(new PlacedSection(section, text.Length, text.Length + section.Text.Length));
            text.Append(section.Text).Append("\n\n");
        }

        return new VersionText(text.ToString(), placed);
    }

    private static void AddHeadings(
        StringBuilder text,
        IReadOnlyList<string> before,
        IReadOnlyList<string> now
    )
    {
        var same = before.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();

        for (var level = same; level < now.Count; level++)
        {
            text.Append('#', Math.Min(level + 2, 6)).Append(' ').Append(now[level]).Append("\n\n");
        }
    }
}
