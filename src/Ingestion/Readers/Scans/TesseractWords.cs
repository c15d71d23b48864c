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

    /// <param name="table">What Tesseract says.</param>
    /// <param name="ruling">The lines that were taken off the page before it was read.</param>
    public static PageWords Of(string table, Ruling? ruling = null)
    {
        var words = new List<PlacedWord>();
        var (letters, sure) = (0, 0.0);

        foreach (var row in table.Split('\n'))
        {
            var cells = row.TrimEnd('\r').Split('\t', Columns);

            if (
                cells.Length < Columns
                || cells[0] != WordLevel.ToString(CultureInfo.InvariantCulture)
                || cells[11].Trim() is not { Length: > 0 } word
                || !double.TryParse(cells[10], CultureInfo.InvariantCulture, out var confidence)
            )
            {
                continue;
            }

            words.Add(Placed(word, cells));

            // By letters: a speck that is read as a comma says little about the page.
            letters += word.Length;
            sure += word.Length * Math.Max(0, confidence) / 100;
        }

        var arranged = ruling is null ? words : new RuledWords(ruling).Arranged(words);
        return new PageWords(Text(arranged), letters is 0 ? 0 : sure / letters);
    }

    // Left, top, width and height of the word; block, paragraph and line that it stands in.
    private static PlacedWord Placed(string word, string[] cells)
    {
        var paragraph = $"{cells[2]}.{cells[3]}";

        return new PlacedWord(
            word,
            Number(cells[6]) + (Number(cells[8]) / 2),
            Number(cells[7]) + (Number(cells[9]) / 2),
            paragraph,
            $"{paragraph}.{cells[4]}"
        );
    }

    private static int Number(string cell) =>
        int.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Text(IEnumerable<PlacedWord> words)
    {
        var text = new StringBuilder();
        PlacedWord? last = null;

        foreach (var word in words)
        {
            text.Append(
                last is null ? ""
                : word.Line == last.Line ? " "
                : word.Paragraph == last.Paragraph ? "\n"
                : "\n\n"
            );
            text.Append(word.Text);
            last = word;
        }

        return text.ToString();
    }
}
