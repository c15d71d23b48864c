using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace iHanoi.Ingestion.Readers;

/// <summary>Excel: a section for each visible sheet, a line for each row; a merged cell speaks for every row it spans.</summary>
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

            if (part.GetPartById(sheet.Id!.Value!) is WorksheetPart { Worksheet: { } worksheet })
            {
                AddRows(worksheet, cells, sections);
            }
        }

        return new ReadOutcome.Read(
            new DocumentDraft(book.PackageProperties.Title, sections.Build())
        );
    }

    private static bool IsVisible(Sheet sheet) =>
        sheet.State is null || sheet.State.Value == SheetStateValues.Visible;

    private static void AddRows(Worksheet worksheet, ShownCells cells, SectionBuilder sections)
    {
        var merged = MergedDown(worksheet);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var headed = false;

        foreach (
            var row in worksheet.Descendants<Row>().Where(row => row.Hidden?.Value is not true)
        )
        {
            var line = new List<string>();

            foreach (var cell in row.Elements<Cell>())
            {
                var place = cell.CellReference?.Value ?? "";
                var value = cells.Of(cell);
                known[place] = value;
                line.Add(
                    value.Length is 0 && merged.TryGetValue(place, out var top)
                        ? known.GetValueOrDefault(top, "")
                        : value
                );
            }

            if (!headed && TableHeader.Is(line))
            {
                sections.Heading(2, string.Join(" | ", line));
                headed = true;
            }
            else
            {
                sections.Row(line);
            }
        }
    }

    // Only down: a heading merged across columns is said once.
    private static Dictionary<string, string> MergedDown(Worksheet worksheet)
    {
        var tops = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var range in worksheet.Descendants<MergeCell>())
        {
            if (range.Reference?.Value?.Split(':') is not [var first, var last])
            {
                continue;
            }

            var column = first.TrimEnd("0123456789".ToCharArray());
            var (top, bottom) = (RowOf(first), RowOf(last));

            for (var row = top + 1; row <= Math.Min(bottom, top + 10_000); row++)
            {
                tops[$"{column}{row}"] = first;
            }
        }

        return tops;
    }

    private static int RowOf(string place) =>
        int.Parse(place.AsSpan(place.AsSpan().IndexOfAnyInRange('0', '9')));
}
