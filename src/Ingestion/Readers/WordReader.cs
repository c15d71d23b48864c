using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace iHanoi.Ingestion.Readers;

/// <summary>Word: headings by style or outline level, table rows as lines, footnotes last; hidden and deleted runs left out.</summary>
internal sealed class WordReader : IDocumentReader
{
    public bool Reads(FileContent file) => OfficeFile.Holds(file, "word/document.xml");

    public ReadOutcome Read(FileContent file, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(file.Bytes, writable: false);
        using var word = WordprocessingDocument.Open(stream, isEditable: false);
        var main = word.MainDocumentPart!;
        var sections = new SectionBuilder();
        var headings = new WordHeadings(main.StyleDefinitionsPart?.Styles);
        var numbers = new WordNumbering(main.NumberingDefinitionsPart?.Numbering);

        Walk(main.Document!.Body!, sections, headings, numbers);

        foreach (var note in main.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? [])
        {
            Walk(note, sections, headings, numbers);
        }

        var built = sections.Build();
        var title = headings.Title ?? Worded(word.PackageProperties.Title) ?? sections.FirstHeading;
        return new ReadOutcome.Read(new DocumentDraft(title, built));
    }

    // A title property is often a leftover ("Document1"); one of several words was meant.
    private static string? Worded(string? title) =>
        title?.Trim().Contains(' ', StringComparison.Ordinal) is true ? title.Trim() : null;

    private static void Walk(
        OpenXmlElement parent,
        SectionBuilder sections,
        WordHeadings headings,
        WordNumbering numbers
    )
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case Paragraph paragraph:
                    Add(paragraph, sections, headings, numbers);
                    break;
                case Table table:
                    AddRows(table, sections);
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun:
                    Walk(child, sections, headings, numbers);
                    break;
            }
        }
    }

    private static void Add(
        Paragraph paragraph,
        SectionBuilder sections,
        WordHeadings headings,
        WordNumbering numbers
    )
    {
        var text = $"{numbers.Before(paragraph)}{WordText.Of(paragraph)}";

        if (headings.Level(paragraph, text) is { } level)
        {
            sections.Heading(level, text);
        }
        else
        {
            LegalHeadings.Add(sections, text);
        }
    }

    private static void AddRows(Table table, SectionBuilder sections)
    {
        foreach (var row in table.Elements<TableRow>())
        {
            sections.Row(
                row.Descendants<TableCell>()
                    .Select(cell =>
                        string.Join(' ', cell.Descendants<Paragraph>().Select(WordText.Of))
                    )
            );
        }
    }
}
