using System.Text;
using iHanoi.Ingestion.Readers.Encodings;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Util;

namespace iHanoi.Ingestion.Readers.Pdfs;

/// <summary>
/// Letters as lines in the order in which the file draws them, which keeps a table's row on one line; layout blocks tear
/// rows apart. Letters of ".Vn" and "VNI-" fonts are read by their font.
/// </summary>
internal static class PdfText
{
    // Of the smaller letter's size: how far below its neighbour a letter stands on a line of its own, and how far a
    // paragraph.
    private const double NextLine = 0.9;
    private const double NextParagraph = 1.7;

    public static string Of(IReadOnlyList<Letter> letters)
    {
        var text = new FontText();
        Letter? last = null,
            lastSeen = null;
        var isApart = false;

        foreach (var letter in letters.Where(letter => !string.IsNullOrEmpty(letter.Value)))
        {
            if (letter.Value is " ")
            {
                if (!isApart && (last is null || Drop(last, letter) is 0))
                {
                    text.Space();
                    last = letter;
                    isApart = true;
                }

                continue;
            }

            isApart = false;

            if (lastSeen is not null && last is not null)
            {
                if (Drop(lastSeen, letter) is > 0 and var lines)
                {
                    text.Break(lines);
                }
                else if (
                    last.Value is not " "
                    && WhitespaceSizeStatistics.IsProbablyWhitespace(
                        letter.StartBaseLine.X - last.EndBaseLine.X,
                        last
                    )
                )
                {
                    text.Space();
                }
            }

            text.Add(letter.Value, letter.FontName);
            (last, lastSeen) = (letter, letter);
        }

        return text.ToString();
    }

    // 0: on the same line; 1: on the next; 2: below an empty one.
    private static int Drop(Letter above, Letter letter)
    {
        var size = Math.Min(Math.Round(above.PointSize), Math.Round(letter.PointSize));
        var gap = above.StartBaseLine.Y - letter.StartBaseLine.Y;

        return gap > size * NextParagraph ? 2
            : Math.Abs(gap) > size * NextLine ? 1
            : 0;
    }

    private sealed class FontText
    {
        private readonly StringBuilder _text = new();
        private readonly StringBuilder _word = new();
        private string? _font;

        public void Add(string letter, string? font)
        {
            var old = OldFonts.IsOld(font) ? font : null;

            if (old != _font)
            {
                Close();
                _font = old;
            }

            _word.Append(letter);
        }

        public void Space() => _word.Append(' ');

        public void Break(int lines)
        {
            while (_word is [.., ' '])
            {
                _word.Length--;
            }

            _word.Append('\n', lines);
        }

        public override string ToString()
        {
            Close();
            return _text.ToString();
        }

        private void Close()
        {
            _text.Append(
                _font is null ? _word.ToString() : OldFonts.Drawn(_word.ToString(), _font)
            );
            _word.Clear();
        }
    }
}
