using System.Text.RegularExpressions;
using iHanoi.Ingestion.Readers.Encodings;

namespace iHanoi.Ingestion.Readers;

/// <summary>Markdown with optional front matter; comments are no text.</summary>
internal sealed partial class MarkdownReader : IDocumentReader
{
    public bool Reads(FileContent file) => file.Extension is ".md" or ".markdown";

    public ReadOutcome Read(FileContent file, CancellationToken cancellationToken)
    {
        var text = TextDecoder.Decode(file.Bytes).Replace("\r\n", "\n", StringComparison.Ordinal);
        var (facts, body) = FrontMatter.Split(text);
        var sections = new SectionBuilder();
        string? title = null;
        var fenced = false;

        foreach (var line in Comment().Replace(body, "").Split('\n'))
        {
            fenced ^= line.StartsWith("```", StringComparison.Ordinal);

            if (fenced || HeadingLine().Match(line) is not { Success: true } heading)
            {
                sections.Line(line);
            }
            else if (heading.Groups[1].Length is 1 && title is null)
            {
                title = heading.Groups[2].Value.Trim();
            }
            else
            {
                sections.Heading(heading.Groups[1].Length, heading.Groups[2].Value);
            }
        }

        return new ReadOutcome.Read(
            new DocumentDraft(facts?.Text("title") ?? title, sections.Build(), facts)
        );
    }

    [GeneratedRegex(@"^(#{1,6})\s+(.+?)\s*#*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"<!--.*?-->", RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();
}
