using System.Text;
using System.Text.RegularExpressions;

namespace iHanoi.Ingestion.Readers.RichText;

/// <summary>
/// Paragraphs and tables as sections: headings by outline level, by the law's own words, or a bold line with a number.
/// </summary>
internal sealed partial class RtfLines
{
    private const int LongestHeading = 300;
    private const int LongestGuess = 120;

    // Below the levels of a law's headings.
    private const int GuessedLevel = 5;

    private readonly SectionBuilder _sections = new();
    private readonly StringBuilder _cell = new();
    private readonly List<string> _notes = [];

    public RtfRows Rows { get; } = new();

    public void Paragraph(string text, bool isBold, int? level)
    {
        Rows.Tell(_sections);
        Tell(text, isBold, level);
        TellNotes();
    }

    public void InCell(string text) => _cell.Append(text).Append('\n');

    public void EndCell(string text)
    {
        Rows.Add(_cell.Append(text).ToString());
        _cell.Clear();
    }

    public void EndRow()
    {
        if (Rows.Close(out var frame))
        {
            foreach (var line in frame.Split('\n'))
            {
                Tell(line, isBold: false, level: null);
            }
        }
    }

    public void Note(string text) => _notes.Add(text);

    public DocumentDraft Draft(string title)
    {
        if (Rows.HasCells)
        {
            EndRow();
        }

        Rows.Tell(_sections);
        TellNotes();
        var built = _sections.Build();

        // A title of one word is a leftover ("Document1").
        return new DocumentDraft(
            title.Trim().Contains(' ', StringComparison.Ordinal)
                ? title.Trim()
                : _sections.FirstHeading,
            built
        );
    }

    private void TellNotes()
    {
        foreach (var note in _notes)
        {
            _sections.Line(note);
        }

        _notes.Clear();
    }

    private void Tell(string text, bool isBold, int? level)
    {
        var told = text.Trim();

        if (level is { } stated && told.Length is > 0 and <= LongestHeading)
        {
            _sections.Heading(stated, told);
        }
        else if (
            isBold
            && told.Length <= LongestGuess
            && Numbered().Match(told) is { Success: true } number
        )
        {
            _sections.Heading(GuessedLevel + (number.Groups["digits"].Success ? 1 : 0), told);
        }
        else
        {
            LegalHeadings.Add(_sections, text);
        }
    }

    // "II. HỒ SƠ", "3. Lệ phí": not the end of a sentence that happens to be bold.
    [GeneratedRegex(
        @"^(?:[IVX]{1,5}|(?<digits>\d{1,2}(?:\.\d{1,2})*))[.)]\s*\p{Lu}.*[^.;,]$",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Numbered();
}
