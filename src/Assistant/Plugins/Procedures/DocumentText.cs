using System.Text.RegularExpressions;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>A line as stored (<see cref="Raw"/>) and as said, with the section and chunk it stands in.</summary>
internal sealed record DocumentLine(
    string Said,
    string Raw,
    string Heading,
    string Case,
    Chunk Chunk
);

/// <summary>A document line by line, in reading order; table rows are said with their column names.</summary>
internal static partial class DocumentText
{
    public const string EnglishHeading = "In English";

    /// <summary>Where the source can be opened; null when it only has a name.</summary>
    public static string? Address(DocumentFacts facts) =>
        facts.Source?.StartsWith("http", StringComparison.Ordinal) is true ? facts.Source : null;

    public static IReadOnlyList<DocumentLine> Lines(IReadOnlyList<Passage> passages) =>
        [.. passages.SelectMany(passage => Lines(passage.Chunk))];

    private static IEnumerable<DocumentLine> Lines(Chunk chunk)
    {
        var heading = chunk.HeadingPath is [var first, ..] ? first : "";
        var part = chunk.HeadingPath is [_, var second, ..] ? second : "";
        string[]? columns = null;

        foreach (var raw in chunk.Text.Split('\n'))
        {
            var line = raw.Trim();

            if (line.Length is 0 || IsRule(line))
            {
                continue;
            }

            if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                part = line[4..];
                continue;
            }

            if (line.StartsWith('|'))
            {
                var cells = line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray();

                if (columns is null)
                {
                    columns = cells;
                    continue;
                }

                yield return new DocumentLine(Row(columns, cells), line, heading, part, chunk);
                continue;
            }

            columns = null;

            foreach (var sentence in Sentences(Marker().Replace(line, "")))
            {
                yield return new DocumentLine(sentence, line, heading, part, chunk);
            }
        }
    }

    // The first column names the row; the others are said with their heads.
    private static string Row(string[] columns, string[] cells) =>
        cells.Length < 2
            ? string.Join(", ", cells)
            : $"{cells[0]}: {string.Join("; ", cells.Skip(1).Select((cell, i) => cells.Length > 2 && i + 1 < columns.Length ? $"{columns[i + 1]} {cell}" : cell))}";

    private static bool IsRule(string line) => line.All(c => c is '|' or '-' or ' ' or ':');

    private static string[] Sentences(string line) =>
        [.. SentenceEnd().Split(line).Select(s => s.Trim()).Where(s => s.Length > 0)];

    [GeneratedRegex(@"^(?:[-*•]\s+|\d{1,2}\.\s+)", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    [GeneratedRegex(
        @"(?<=[\p{Ll}\p{Nd}\)”""][.!?…])\s+(?=[\p{Lu}“])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex SentenceEnd();
}
