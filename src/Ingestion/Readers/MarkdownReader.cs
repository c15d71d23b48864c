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
        var title = facts?.Text("title");
        var titled = false;
        var fenced = false;
        var table = new MarkdownTable(sections);

        foreach (var line in Marked(Comment().Replace(body, "")).Split('\n'))
        {
            fenced ^= line.StartsWith("```", StringComparison.Ordinal);

            if (!fenced && table.Takes(line))
            {
                continue;
            }

            table.Close();

            if (fenced || HeadingLine().Match(line) is not { Success: true } heading)
            {
                sections.Line(line);
            }
            else if (heading.Groups[1].Length is 1 && !titled && Names(heading, ref title))
            {
                titled = true;
            }
            else
            {
                sections.Heading(heading.Groups[1].Length, Words(heading));
            }
        }

        table.Close();

        return new ReadOutcome.Read(new DocumentDraft(title, sections.Build(), facts));
    }

    // The first top heading is the document's title, unless the facts name another.
    private static bool Names(Match heading, ref string? title)
    {
        var text = Words(heading);
        title ??= text;
        return text.Equals(title, StringComparison.OrdinalIgnoreCase);
    }

    // "## Lệ phí ##" may be closed as it was begun.
    private static string Words(Match heading) =>
        heading.Groups[2].Value.TrimEnd().TrimEnd('#').TrimEnd();

    // A heading may also be underlined: "=" the first level, "-" the second.
    private static string Marked(string body) =>
        Underlined()
            .Replace(
                body,
                line => $"{(line.Groups[2].Value[0] is '=' ? "#" : "##")} {line.Groups[1].Value}"
            );

    [GeneratedRegex(
        @"(?<=\A\n*|\n\n)([^\n|#>\s-][^\n|]{0,200})\n(=+|-{3,})[ \t]*(?=\n|\z)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Underlined();

    [GeneratedRegex(@"^(#{1,6})\s+(\S.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"<!--.*?-->", RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();
}
