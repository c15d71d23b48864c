using System.Text;
using System.Text.RegularExpressions;
using iHanoi.Ingestion.Readers.Encodings;
using iHanoi.Ingestion.Readers.Tables;

namespace iHanoi.Ingestion.Readers;

/// <summary>CSV and TSV: a line for each row, quotes taken off.</summary>
internal sealed partial class DelimitedReader : IDocumentReader
{
    private const int LinesOfHead = 20;

    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    public bool Reads(FileContent file) => file.Extension is ".csv" or ".tsv";

    public ReadOutcome Read(FileContent file, CancellationToken cancellationToken)
    {
        var text = TextDecoder.Decode(file.Bytes);
        var sections = new SectionBuilder();

        var stated = Stated().Match(text);
        var delimiter = stated.Success ? stated.Groups[1].Value[0] : DelimiterOf(text);

        // The file's own delimiter stays: people look for a row as they know it.
        foreach (var row in Rows(text[stated.Length..], delimiter))
        {
            if (sections.FirstHeading is null && TableHeader.Is(row))
            {
                sections.Heading(1, string.Join(delimiter, row));
                continue;
            }

            sections.Line(string.Join(delimiter, row.Select(SectionBuilder.OneLine)));
        }

        return new ReadOutcome.Read(new DocumentDraft(null, sections.Build()));
    }

    // A title may stand above the table: the delimiter is the one that most lines hold, and hold most often.
    private static char DelimiterOf(string text)
    {
        var head = text.Split('\n', LinesOfHead + 1).Take(LinesOfHead).ToArray();

        return Delimiters.MaxBy(candidate =>
        {
            var counts = head.Select(line => Outside(line, candidate)).Where(count => count > 0);
            return counts
                .GroupBy(count => count)
                .Select(same => same.Count() * same.Key)
                .DefaultIfEmpty()
                .Max();
        });
    }

    private static int Outside(string line, char candidate)
    {
        var (count, quoted) = (0, false);

        foreach (var c in line)
        {
            quoted ^= c is '"';
            count += !quoted && c == candidate ? 1 : 0;
        }

        return count;
    }

    // A quote that is never closed would swallow the rest of the table: then quotes are only signs.
    private static IEnumerable<List<string>> Rows(string text, char delimiter)
    {
        var quotes = Closes(text, delimiter);
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];

            if (quotes && c is '"' && (quoted || cell.Length is 0))
            {
                var doubled = quoted && i + 1 < text.Length && text[i + 1] is '"';
                cell.Append(doubled ? "\"" : "");
                i += doubled ? 1 : 0;
                quoted = doubled || !quoted;
            }
            else if (quoted || (c != delimiter && c is not '\n'))
            {
                cell.Append(c);
            }
            else
            {
                row.Add(cell.ToString());
                cell.Clear();

                if (c is '\n')
                {
                    yield return row;
                    row = [];
                }
            }
        }

        row.Add(cell.ToString());
        yield return row;
    }

    private static bool Closes(string text, char delimiter)
    {
        var (quoted, empty) = (false, true);

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];

            if (c is '"' && (quoted || empty))
            {
                var doubled = quoted && i + 1 < text.Length && text[i + 1] is '"';
                i += doubled ? 1 : 0;
                quoted = doubled || !quoted;
                empty = !doubled && empty;
            }
            else
            {
                empty = !quoted && (c == delimiter || c is '\n');
            }
        }

        return !quoted;
    }

    // A first line for Excel alone.
    [GeneratedRegex(
        @"\Asep=([,;|\t])\r?\n",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Stated();
}
