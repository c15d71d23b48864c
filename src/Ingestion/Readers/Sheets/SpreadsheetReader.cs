using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace iHanoi.Ingestion.Readers.Sheets;

/// <summary>
/// Excel: a section for each visible sheet, a line for each row; the rows that name the columns are a heading.
/// </summary>
internal sealed class SpreadsheetReader : IDocumentReader
{
    public bool Reads(FileContent file) => OfficeFile.Holds(file, "xl/workbook.xml");

    public ReadOutcome Read(FileContent file, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(file.Bytes, writable: false);
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        var part = book.WorkbookPart!;
        var cells = new ShownCells(part);
        var sections = new SectionBuilder();

        foreach (var sheet in part.Workbook!.Descendants<Sheet>().Where(IsVisible))
        {
            sections.Heading(1, sheet.Name?.Value ?? "");

            if (part.GetPartById(sheet.Id!.Value!) is WorksheetPart worksheet)
            {
                Add(new SheetRows(worksheet, cells).All(cancellationToken), sections);
            }
        }

        return new ReadOutcome.Read(
            new DocumentDraft(book.PackageProperties.Title, sections.Build())
        );
    }

    private static bool IsVisible(Sheet sheet) =>
        sheet.State is null || sheet.State.Value == SheetStateValues.Visible;

    private static void Add(IEnumerable<SheetRow> rows, SectionBuilder sections)
    {
        var tables = new SheetTables(sections);

        foreach (var row in rows)
        {
            tables.Add(row);
        }

        tables.Close();
    }
}
