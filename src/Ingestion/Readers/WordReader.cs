using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using iHanoi.Ingestion.Readers.Tables;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// Word: headings by style or outline level, table rows as lines, notes after what they are notes to; hidden, deleted
/// and moved-away runs left out. Macros are not opened and links never followed.
/// </summary>
internal sealed class WordReader : IDocumentReader
{
    public bool Reads(FileContent file) => OfficeFile.Holds(file, "word/document.xml");

    public ReadOutcome Read(FileContent file, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(file.Bytes, writable: false);
        using var word = WordprocessingDocument.Open(stream, isEditable: false);
        var main = word.MainDocumentPart!;
        var styles = new WordStyles(main.StyleDefinitionsPart?.Styles);
        var numbers = new WordNumbering(main.NumberingDefinitionsPart?.Numbering, styles);
        var walk = new Walk(
            new SectionBuilder(),
            new WordHeadings(styles),
            new WordText(new WordLooks(styles), new WordFonts(styles), numbers),
            new WordNotes(main),
            new WordPages(main)
        );

        walk.Over(main.Document!.Body!);
        walk.Rest();

        var built = walk.Sections.Build();
        var title =
            walk.Headings.Title
            ?? Worded(word.PackageProperties.Title)
            ?? walk.Sections.FirstHeading;
        return new ReadOutcome.Read(new DocumentDraft(title, built));
    }

    // A title property is often a leftover ("Document1"); one of several words was meant.
    private static string? Worded(string? title) =>
        title?.Trim().Contains(' ', StringComparison.Ordinal) is true ? title.Trim() : null;

    private sealed record Walk(
        SectionBuilder Sections,
        WordHeadings Headings,
        WordText Words,
        WordNotes Notes,
        WordPages Pages
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
                        Annotate(paragraph);
                        break;
                    case Table table:
                        AddRows(new WordTable(table, Words));
                        Annotate(table);
                        break;
                    case AltChunk page:
                        Pages.Add(page, Sections);
                        break;
                    case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun or MoveToRun:
                        Over(child);
                        break;
                }
            }
        }

        public void Rest()
        {
            foreach (var note in Notes.Rest())
            {
                Over(note);
            }
        }

        private void Annotate(OpenXmlElement told)
        {
            foreach (var note in Notes.To(told))
            {
                Over(note);
            }
        }

        private void Add(Paragraph paragraph)
        {
            var text = Words.Of(paragraph);

            if (Headings.Level(paragraph, text) is { } level)
            {
                Sections.Heading(level, text);
            }
            else if (Headings.IsContents(paragraph))
            {
                Sections.Line(text);
            }
            else
            {
                LegalHeadings.Add(Sections, text);
            }
        }

        private void AddRows(WordTable table)
        {
            var above = new Dictionary<int, string>();
            var lines = new List<TableLine>();

            foreach (var row in table.Rows())
            {
                if (
                    WordTable.Frame(row) is { } frame
                    && (lines is [] || !WordTable.IsParting(frame))
                )
                {
                    Close();
                    Over(frame);
                }
                else
                {
                    lines.Add(table.Told(row, above));
                }
            }

            Close();

            void Close()
            {
                ToldTable.Add(Sections, lines);
                lines.Clear();
            }
        }
    }
}
