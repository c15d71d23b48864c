using System.Text;
using iHanoi.Ingestion.Readers.Scans;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;
using PageSize = UglyToad.PdfPig.Content.PageSize;

namespace iHanoi.Ingestion.Tests.Readers.Scans;

/// <summary>Tables on paper: a number stays in the row of what it is the fee for.</summary>
public sealed class RulingTests
{
    private const string Font = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

    [Fact]
    public void Words_between_the_same_lines_are_a_cell_and_a_cell_over_two_rows_speaks_for_both()
    {
        var page = Page();
        Rule(page, across: [50, 150, 250], down: [50, 200, 400, 550]);
        // The first column is one cell over both rows.
        Clear(page, fromX: 52, toX: 198, y: 150);
        var ruling = Ruling.Of(page).ShouldNotBeNull();

        var told = new RuledWords(ruling).Arranged([
            Word("BẢNG", 100, 20),
            Word("Tạm", 100, 90),
            Word("trú", 100, 110),
            Word("Trực", 250, 90),
            Word("7.000", 480, 200),
            Word("tiếp", 300, 120),
            Word("Mạng", 300, 200),
            Word("15.000", 480, 100),
            Word("Hết", 100, 400),
        ]);

        told.Select(word => word.Text)
            .ShouldBe(["BẢNG", "Tạm trú | Trực tiếp | 15.000", "Tạm trú | Mạng | 7.000", "Hết"]);
    }

    [Fact]
    public void Its_lines_are_taken_off_the_page_and_letters_stay()
    {
        var page = Page();
        Rule(page, across: [50, 150, 250], down: [50, 200, 400]);
        Array.Fill(page.Pixels, (byte)0, (100 * page.Width) + 100, 5);

        var without = Ruling.Of(page)!.Without(page);

        without.Pixels.Count(pixel => pixel is 0).ShouldBe(5);
    }

    [Fact]
    public void A_frame_an_underline_and_a_dark_picture_are_no_table()
    {
        var framed = Page();
        Rule(framed, across: [50, 250], down: [50, 400]);
        var dark = Page();

        for (var y = 100; y < 300; y++)
        {
            Array.Fill(dark.Pixels, (byte)0, (y * dark.Width) + 100, 300);
        }

        Ruling.Of(framed).ShouldBeNull();
        Ruling.Of(dark).ShouldBeNull();
        Ruling.Of(Page()).ShouldBeNull();
    }

    [Fact]
    public void A_scanned_table_is_read_row_by_row()
    {
        Assert.SkipUnless(File.Exists(Font) && Tesseract.IsInstalled, "No font or no Tesseract.");
        var pdf = new PdfDocumentBuilder();
        var font = pdf.AddTrueTypeFont(File.ReadAllBytes(Font));
        var page = pdf.AddPage(PageSize.A4);
        string[][] rows =
        [
            ["Mã", "Tên", "Lệ phí", "Hạn"],
            ["2.001", "Cấp bản sao", "8.000 đồng", "01 ngày"],
            ["2.002", "Chứng thực", "10.000 đồng", "02 ngày"],
        ];
        int[] columns = [50, 120, 330, 450];

        foreach (var (row, cells) in rows.Index())
        {
            foreach (var (column, cell) in cells.Index())
            {
                page.AddText(cell, 12, new PdfPoint(columns[column] + 6, 700 - (row * 26)), font);
                page.DrawRectangle(
                    new PdfPoint(columns[column], 691 - (row * 26)),
                    (column < 3 ? columns[column + 1] : 550) - columns[column],
                    26
                );
            }
        }

        // Letters without names are read from their picture, as on paper.
        var paper = Encoding.Latin1.GetBytes(
            Encoding
                .Latin1.GetString(pdf.Build())
                .Replace("/ToUnicode", "/ToNothing", StringComparison.Ordinal)
        );

        var text = Room.Text("a.pdf", paper);

        text.ShouldContain("2.001 | Cấp bản sao | 8.000 đồng | 01 ngày");
        text.ShouldContain("2.002 | Chứng thực | 10.000 đồng | 02 ngày");
    }

    private static PlacedWord Word(string text, int x, int y) => new(text, x, y, "1", $"1.{y}");

    private static GreyPage Page()
    {
        var pixels = new byte[600 * 600];
        Array.Fill(pixels, byte.MaxValue);
        return new GreyPage(600, 600, pixels);
    }

    private static void Rule(GreyPage page, int[] across, int[] down)
    {
        foreach (var y in across)
        {
            Array.Fill(page.Pixels, (byte)0, (y * page.Width) + down[0], down[^1] - down[0] + 1);
        }

        foreach (var x in down)
        {
            for (var y = across[0]; y <= across[^1]; y++)
            {
                page.Pixels[(y * page.Width) + x] = 0;
            }
        }
    }

    private static void Clear(GreyPage page, int fromX, int toX, int y) =>
        Array.Fill(page.Pixels, byte.MaxValue, (y * page.Width) + fromX, toX - fromX);
}
