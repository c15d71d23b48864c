using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// Word: headings by style or outline level, table rows as lines, notes last; hidden, deleted and moved-away runs left
/// out. Macros are not opened and links never followed.
/// </summary>
internal sealed class WordReader : IDocumentReader
{
    public bool Reads(FileContent file) => OfficeFile.Holds(file, "word/document.xml");

    public ReadOutcome Read(FileContent file, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(file.Bytes, writable: false);
        using var word = WordprocessingDocument.Open(stream, isEditable: false);
        var main = word.MainDocumentPart!;
        var styles = main.StyleDefinitionsPart?.Styles;
        var walk = new Walk(
            new SectionBuilder(),
            new WordHeadings(styles),
            new WordNumbering(main.NumberingDefinitionsPart?.Numbering),
            new WordText(new WordLooks(styles))
        );

        walk.Over(main.Document!.Body!);

        foreach (var note in Notes(main))
        {
            walk.Over(note);
        }

        var built = walk.Sections.Build();
        var title =
            walk.Headings.Title
            ?? Worded(word.PackageProperties.Title)
            ?? walk.Sections.FirstHeading;
        return new ReadOutcome.Read(new DocumentDraft(title, built));
    }

    private static IEnumerable<OpenXmlElement> Notes(MainDocumentPart main) =>
        (main.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? []).Concat<OpenXmlElement>(
            main.EndnotesPart?.Endnotes?.Elements<Endnote>() ?? []
        );

    // A title property is often a leftover ("Document1"); one of several words was meant.
    private static string? Worded(string? title) =>
        title?.Trim().Contains(' ', StringComparison.Ordinal) is true ? title.Trim() : null;

    private sealed record Walk(
        SectionBuilder Sections,
        WordHeadings Headings,
        WordNumbering Numbers,
        WordText Words
    )
    {
        public void Over(OpenXmlElement parent)
        {
            foreach (var child in parent.ChildElements)
            {
                switch (child)
                {
                    case Paragraph paragraph:
                        Add(paragraph);
                        break;
                    case Table table:
                        AddRows(new WordTable(table, Words));
                        break;
                    case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun or MoveToRun:
                        Over(child);
                        break;
                }
            }
        }

        private void Add(Paragraph paragraph)
        {
            var text = $"{Numbers.Before(paragraph)}{Words.Of(paragraph)}";

            if (Headings.Level(paragraph, text) is { } level)
            {
                Sections.Heading(level, text);
            }
            else
            {
                LegalHeadings.Add(Sections, text);
            }
        }

        private void AddRows(WordTable table)
        {
            var above = new Dictionary<int, string>();

            foreach (var row in table.Rows())
            {
                if (WordTable.Frame(row) is { } frame)
                {
                    Over(frame);
                }
                else
                {
                    Sections.Row(table.Told(row, above));
                }
            }
        }
    }
}
