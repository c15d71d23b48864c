using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Wordprocessing;
using NetVips;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace iHanoi.Bench.Ingest;

/// <summary>The same pages in every format the product reads.</summary>
internal sealed class MadeFiles(MadePages pages, string folder)
{
    // A4 at 200 dots an inch, as an office scanner is set.
    private const int ScanWidth = 1654;
    private const int ScanHeight = 2339;
    private const int ScanMargin = 130;

    public string Pdf(string name, int from, int count)
    {
        var path = Path.Combine(folder, name);
        using var pdf = new PdfWriter(File.Create(path));

        for (var page = from; page < from + count; page++)
        {
            pdf.AddText(pages.Page(page));
        }

        return path;
    }

    public string Scan(string name, int count)
    {
        var path = Path.Combine(folder, name);
        using var pdf = new PdfWriter(File.Create(path));

        for (var page = 0; page < count; page++)
        {
            using var text = Image.Text(
                System.Security.SecurityElement.Escape(string.Join('\n', pages.Page(page)))!,
                font: "DejaVu Sans 10",
                dpi: 200,
                width: ScanWidth - (2 * ScanMargin)
            );
            using var ink = text.Invert();
            using var sheet = ink.Embed(
                ScanMargin,
                ScanMargin,
                ScanWidth,
                ScanHeight,
                extend: Enums.Extend.White
            );
            pdf.AddJpeg(sheet.JpegsaveBuffer(q: 75), ScanWidth, ScanHeight);
        }

        return path;
    }

    public string Word(string name, int count)
    {
        var path = Path.Combine(folder, name);
        using var word = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document);
        var paragraphs = All(count).Select(line => new Paragraph(new Run(new Words(line))));
        word.AddMainDocumentPart().Document = new Document(new Body(paragraphs));
        return path;
    }

    public string Page(string name, int count) =>
        Write(
            name,
            $"<!doctype html><title>Thủ tục</title><main>{string.Concat(All(count).Select(line => $"<p>{System.Net.WebUtility.HtmlEncode(line)}</p>\n"))}</main>"
        );

    public string Markdown(string name, int from, int count) =>
        Write(
            name,
            string.Join(
                "\n\n",
                Enumerable
                    .Range(from, count)
                    .Select(page => $"## {string.Join("\n\n", pages.Page(page))}")
            )
        );

    public string Delimited(string name, int count) =>
        Write(
            name,
            string.Join(
                '\n',
                Rows(count).Select(row => string.Join(';', row.Select(cell => $"\"{cell}\"")))
            )
        );

    public string Sheet(string name, int count)
    {
        var path = Path.Combine(folder, name);
        using var book = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var part = book.AddWorkbookPart();
        var sheet = part.AddNewPart<WorksheetPart>();
        sheet.Worksheet = new Worksheet(
            new SheetData(
                Rows(count)
                    .Select(row => new Row(
                        row.Select(cell => new Cell
                        {
                            DataType = CellValues.InlineString,
                            InlineString = new InlineString(
                                new DocumentFormat.OpenXml.Spreadsheet.Text(cell)
                            ),
                        })
                    ))
            )
        );
        part.Workbook = new Workbook(
            new Sheets(
                new Sheet
                {
                    Name = "Lệ phí",
                    SheetId = 1,
                    Id = part.GetIdOfPart(sheet),
                }
            )
        );
        return path;
    }

    private IEnumerable<string> All(int count) => Enumerable.Range(0, count).SelectMany(pages.Page);

    // A line as a row: its number, its words, a fee.
    private IEnumerable<string[]> Rows(int count) =>
        All(count)
            .Index()
            .Select(line =>
                (string[])
                    [
                        line.Index.ToString(CultureInfo.InvariantCulture),
                        line.Item.Replace('"', '\''),
                        $"{line.Index % 90}.000 đồng",
                    ]
            );

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text, Encoding.UTF8);
        return path;
    }
}
