using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using iHanoi.Ingestion.Readers.Tables;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// Excel: a section for each visible sheet, a line for each row; a header of one or two rows is a heading.
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
                AddRows(new SheetRows(worksheet, cells).All(cancellationToken), sections);
            }
        }

        return new ReadOutcome.Read(
            new DocumentDraft(book.PackageProperties.Title, sections.Build())
        );
    }

    private static bool IsVisible(Sheet sheet) =>
        sheet.State is null || sheet.State.Value == SheetStateValues.Visible;

    private static void AddRows(IEnumerable<SheetRow> rows, SectionBuilder sections)
    {
        SheetRow? header = null;
        var headed = false;

        foreach (var row in rows)
        {
            if (header is not null)
            {
                headed = true;
                var isSecond = header.Spans.Count > 0 && IsHeader(row);
                Head(sections, isSecond ? Both(header.Spread(), row.Cells) : [.. header.Cells]);
                header = null;

                if (isSecond)
                {
                    continue;
                }
            }

            if (!headed && IsHeader(row))
            {
                header = row;
            }
            else
            {
                sections.Row(row.Cells);
            }
        }

        if (header is not null)
        {
            Head(sections, [.. header.Cells]);
        }
    }

    // A title merged over the whole table is one text however wide; columns have names that differ.
    private static bool IsHeader(SheetRow row) =>
        TableHeader.Is(row.Spread())
        && row.Cells.Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal).Skip(1).Any();

    private static void Head(SectionBuilder sections, string[] cells) =>
        sections.Heading(2, string.Join(" | ", cells));

    private static string[] Both(string[] upper, IReadOnlyList<string> lower) =>
        [
            .. Enumerable
                .Range(0, Math.Max(upper.Length, lower.Count))
                .Select(at => Joined(upper.ElementAtOrDefault(at), lower.ElementAtOrDefault(at))),
        ];

    private static string Joined(string? upper, string? lower) =>
        string.IsNullOrEmpty(lower) || upper == lower ? upper ?? ""
        : string.IsNullOrEmpty(upper) ? lower
        : $"{upper} – {lower}";
}
