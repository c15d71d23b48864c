using System.Globalization;
using System.Text;

namespace iHanoi.Ingestion.Readers.Scans;

/// <summary>What was read from one page, and how sure the words are on average, 0 to 1.</summary>
internal sealed record PageWords(string Text, double Confidence);

/// <summary>Tesseract's table of words ("tsv") as lines of text. Blocks and paragraphs are kept apart by a gap.</summary>
internal static class TesseractWords
{
    private const int WordLevel = 5;
    private const int Columns = 12;

    public static PageWords Of(string table)
    {
        var text = new StringBuilder();
        var (letters, sure) = (0, 0.0);
        string? lastLine = null,
            lastParagraph = null;

        foreach (var row in table.Split('\n'))
        {
            var cells = row.TrimEnd('\r').Split('\t', Columns);

            if (
                cells.Length < Columns
                || cells[0] != WordLevel.ToString(CultureInfo.InvariantCulture)
            )
            {
                continue;
            }

            var word = cells[11].Trim();

            if (
                word.Length is 0
                || !double.TryParse(cells[10], CultureInfo.InvariantCulture, out var confidence)
            )
            {
                continue;
            }

            var paragraph = $"{cells[2]}.{cells[3]}";
            var line = $"{paragraph}.{cells[4]}";
            text.Append(
                lastLine is null ? ""
                : line == lastLine ? " "
                : paragraph == lastParagraph ? "\n"
                : "\n\n"
            );
            text.Append(word);
            (lastLine, lastParagraph) = (line, paragraph);

            // By letters: a speck that is read as a comma says little about the page.
            letters += word.Length;
            sure += word.Length * Math.Max(0, confidence) / 100;
        }

        return new PageWords(text.ToString(), letters is 0 ? 0 : sure / letters);
    }
}
