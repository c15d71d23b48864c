using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace iHanoi.Ingestion.Readers;

/// <summary>Excel: a section for each visible sheet, a line for each row.</summary>
internal sealed class SpreadsheetReader : IDocumentReader
{
    public bool Reads(FileContent file) => OfficeFile.Holds(file, "xl/workbook.xml");

    public ReadOutcome Read(FileContent file, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(file.Bytes, writable: false);
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        var part = book.WorkbookPart!;
        var shared = part.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>();
        string[] strings = [.. (shared ?? []).Select(item => item.InnerText)];
        var sections = new SectionBuilder();

        foreach (var sheet in part.Workbook!.Descendants<Sheet>().Where(IsVisible))
        {
            sections.Heading(1, sheet.Name?.Value ?? "");

            if (part.GetPartById(sheet.Id!.Value!) is WorksheetPart { Worksheet: { } worksheet })
            {
                foreach (var row in worksheet.Descendants<Row>())
                {
                    sections.Row(row.Elements<Cell>().Select(cell => Value(cell, strings)));
                }
            }
        }

        return new ReadOutcome.Read(
            new DocumentDraft(book.PackageProperties.Title, sections.Build())
        );
    }

    private static bool IsVisible(Sheet sheet) =>
        sheet.State is null || sheet.State.Value == SheetStateValues.Visible;

    private static string Value(Cell cell, string[] strings)
    {
        var raw = cell.CellValue?.Text ?? cell.InnerText;

        return
            cell.DataType?.Value == CellValues.SharedString
            && int.TryParse(raw, out var at)
            && at < strings.Length
            ? strings[at]
            : raw;
    }
}
