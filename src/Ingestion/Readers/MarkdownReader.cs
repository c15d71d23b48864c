using System.Text;
using System.Text.RegularExpressions;
using iHanoi.Ingestion.Readers.Encodings;

namespace iHanoi.Ingestion.Readers;

/// <summary>Markdown with optional front matter; comments are no text.</summary>
internal sealed partial class MarkdownReader : IDocumentReader
{
    private const string Opening = "<!--";
    private const string Closing = "-->";

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

        foreach (var line in Lines(WithoutComments(body)))
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

    // A heading may also be underlined: "=" the first level, "-" the second. It stands alone, with an empty line before.
    private static string[] Lines(string body)
    {
        var lines = body.Split('\n');

        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (
                (i is 0 || lines[i - 1].Length is 0)
                && lines[i] is [not ('#' or '|' or '>' or '-' or ' '), ..]
                && Underline().Match(lines[i + 1]) is { Success: true } line
            )
            {
                lines[i] = $"{(line.Value[0] is '=' ? "#" : "##")} {lines[i]}";
                lines[i + 1] = "";
            }
        }

        return lines;
    }

    // One that is never closed is text.
    private static string WithoutComments(string text)
    {
        var kept = new StringBuilder(text.Length);
        var at = 0;

        for (
            var from = text.IndexOf(Opening, StringComparison.Ordinal);
            from >= 0
                && text.IndexOf(Closing, from, StringComparison.Ordinal) is >= 0 and var until;
            from = text.IndexOf(Opening, at, StringComparison.Ordinal)
        )
        {
            kept.Append(text, at, from - at);
            at = until + Closing.Length;
        }

        return at is 0 ? text : kept.Append(text, at, text.Length - at).ToString();
    }

    [GeneratedRegex(@"^(=+|-{3,})[ \t]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Underline();

    [GeneratedRegex(@"^(#{1,6})\s+(\S.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeadingLine();
}
