using System.Text;
using iHanoi.Ingestion.Readers.Encodings;

namespace iHanoi.Ingestion.Readers;

/// <summary>CSV and TSV: a line for each row, quotes taken off.</summary>
internal sealed class DelimitedReader : IDocumentReader
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    public bool Reads(FileContent file) => file.Extension is ".csv" or ".tsv";

    public ReadOutcome Read(FileContent file, CancellationToken cancellationToken)
    {
        var text = TextDecoder.Decode(file.Bytes);
        var sections = new SectionBuilder();

        var delimiter = DelimiterOf(text);

        // The file's own delimiter stays: people look for a row as they know it.
        foreach (var row in Rows(text, delimiter))
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

    private static char DelimiterOf(string text)
    {
        var head = text.Split('\n', 2)[0];
        return Delimiters.MaxBy(candidate => head.Count(c => c == candidate));
    }

    private static IEnumerable<List<string>> Rows(string text, char delimiter)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;

        foreach (var c in text)
        {
            if (c is '"')
            {
                quoted = !quoted;
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
}
