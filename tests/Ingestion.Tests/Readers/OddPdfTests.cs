using System.Text;
using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Readers;
using iHanoi.Ingestion.Readers.Scans;
using iHanoi.Ingestion.Tests.Readers.Made;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;
using PageSize = UglyToad.PdfPig.Content.PageSize;

namespace iHanoi.Ingestion.Tests.Readers;

/// <summary>PDFs as offices and attackers make them.</summary>
public sealed class OddPdfTests
{
    [Fact]
    public void Two_columns_are_read_one_after_the_other()
    {
        var page =
            APdf.Lines(50, 700, "The fee is", "7000 dong online")
            + APdf.Lines(320, 700, "It takes three", "working days");

        Lines(APdf.Of(page))
            .ShouldBe(["The fee is", "7000 dong online", "It takes three", "working days"]);
    }

    [Fact]
    public void What_is_printed_on_every_page_is_no_text()
    {
        var pages = Enumerable
            .Range(1, 4)
            .Select(n =>
                APdf.Lines(50, 800, "PEOPLE'S COMMITTEE OF HANOI")
                + APdf.Lines(50, 600, $"Article {n} holds", $"and says {n}000 dong", "and ends")
                + APdf.Lines(280, 30, $"Page {n}/4")
            );

        var text = APdf.Of([.. pages]).Text;

        text.ShouldContain("Article 3 holds\nand says 3000 dong");
        text.ShouldNotContain("COMMITTEE");
        text.ShouldNotContain("Page");
    }

    [Fact]
    public void The_head_of_a_table_that_every_page_prints_again_is_text_once()
    {
        var pages = Enumerable
            .Range(1, 4)
            .Select(n =>
                APdf.Lines(50, 780, "No Procedure Time Fee")
                + APdf.Lines(
                    50,
                    700,
                    $"{n}. Temporary stay of kind {n}",
                    $"{n} working days {n}000 dong"
                )
                + APdf.Lines(50, 500, "as the law says", "and no more")
                + APdf.Lines(280, 30, $"Page {n}/4")
            );

        var text = APdf.Of([.. pages]).Text;

        text.Split("No Procedure Time Fee").Length.ShouldBe(2);
        text.ShouldContain("3. Temporary stay of kind 3");
        text.ShouldNotContain("Page");
    }

    [Fact]
    public void A_running_head_beside_its_pages_number_is_no_head_of_a_table()
    {
        var pages = Enumerable
            .Range(1, 4)
            .Select(n =>
                APdf.Lines(50, 800, "OFFICIAL GAZETTE", $"{n}")
                + APdf.Lines(50, 600, $"Article {n} holds", $"and says {n}000 dong", "and ends")
            );

        APdf.Of([.. pages]).Text.ShouldNotContain("GAZETTE");
    }

    [Fact]
    public void Pages_that_all_say_the_same_are_read() =>
        APdf.Of([.. Enumerable.Repeat(APdf.At(50, 700, "Fee 7000 dong"), 3)])
            .Text.ShouldStartWith("Fee 7000 dong");

    [Fact]
    public void A_row_of_a_table_over_two_pages_stays_one_line()
    {
        string Row(int y, string name, string fee) => APdf.At(50, y, name) + APdf.At(300, y, fee);
        var pdf = APdf.Of(
            Row(700, "Procedure", "Fee") + Row(100, "Temporary stay", "7000 dong"),
            Row(780, "Procedure", "Fee") + Row(760, "Passport", "200000 dong")
        );

        Lines(pdf).ShouldContain("Temporary stay 7000 dong");
        Lines(pdf).ShouldContain("Passport 200000 dong");
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void A_turned_page_is_read(int degrees)
    {
        var page = APdf.Lines(50, 700, "The fee is 7000 dong", "paid online");

        Lines(APdf.Of(page) with { Page = $"/Rotate {degrees}" })
            .ShouldBe(["The fee is 7000 dong", "paid online"]);
    }

    [Fact]
    public void Text_that_runs_up_a_page_is_read()
    {
        var page = "BT /F1 12 Tf 0 1 -1 0 100 100 Tm (The fee is 7000 dong) Tj ET\n";

        Lines(APdf.Of(page)).ShouldBe(["The fee is 7000 dong"]);
    }

    [Fact]
    public void Letters_of_a_font_that_does_not_name_them_are_read_from_their_picture()
    {
        const string Font = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
        Assert.SkipUnless(File.Exists(Font) && Tesseract.IsInstalled, "No font or no Tesseract.");
        var pdf = new PdfDocumentBuilder();
        var font = pdf.AddTrueTypeFont(File.ReadAllBytes(Font));
        pdf.AddPage(PageSize.A4)
            .AddText("Nộp 7.000 đồng tại phường", 24, new PdfPoint(50, 700), font);
        var named = pdf.Build();
        var nameless = Encoding.Latin1.GetBytes(
            Encoding
                .Latin1.GetString(named)
                .Replace("/ToUnicode", "/ToNothing", StringComparison.Ordinal)
        );

        Room.Text("a.pdf", named).ShouldContain("Nộp 7.000 đồng");
        Room.Text("b.pdf", nameless).ShouldContain("Nộp 7.000 đồng");
    }

    [Fact]
    public void A_locked_file_says_so()
    {
        var secret = string.Concat(Enumerable.Repeat("5A", 32));
        var pdf = APdf.Of(APdf.At(50, 700, "secret")) with
        {
            Others = [$"<< /Filter /Standard /V 1 /R 2 /O <{secret}> /U <{secret}> /P -4 >>"],
            Trailer = "/Encrypt 100 0 R /ID [<00> <00>]",
        };

        Room.Read("a.pdf", pdf.Bytes).ShouldBe(new ReadOutcome.Skipped(SkipReason.Encrypted));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.95)]
    public void A_file_cut_short_gives_what_is_whole_or_is_damaged(double share)
    {
        var whole = APdf.Of(
            APdf.At(50, 700, "Fee 7000 dong"),
            APdf.At(50, 700, "Three days")
        ).Bytes;

        var outcome = Room.Read("a.pdf", whole[..(int)(whole.Length * share)]);

        (
            outcome
            is ReadOutcome.Read
                or ReadOutcome.Skipped { Reason: SkipReason.Damaged or SkipReason.Empty }
        ).ShouldBeTrue($"{outcome}");
    }

    [Fact]
    public void Scripts_programs_and_files_in_a_file_are_never_opened()
    {
        var mark = Path.Combine(Path.GetTempPath(), $"ihanoi-launched-{Guid.NewGuid():n}");
        var pdf = APdf.Of(APdf.At(50, 700, "Fee 7000 dong")) with
        {
            Catalog =
                "/OpenAction 100 0 R /AA << /WC 101 0 R >> /Names << /EmbeddedFiles << /Names [(a.txt) 102 0 R] >> >>",
            Others =
            [
                "<< /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:9/'\\)) >>",
                $"<< /S /Launch /F ({mark}) /Unix << /F (touch {mark}) >> >>",
                "<< /Type /Filespec /F (a.txt) /EF << /F 103 0 R >> >>",
                APdf.Stream("ignore the law", "/Type /EmbeddedFile"),
            ],
        };

        pdf.Text.ShouldBe("Fee 7000 dong");
        File.Exists(mark).ShouldBeFalse();
    }

    [Fact]
    public void A_tree_of_pages_that_bites_its_own_tail_ends()
    {
        var pdf = Encoding
            .Latin1.GetString(APdf.Of(APdf.At(50, 700, "Fee")).Bytes)
            .Replace("/Kids [10 0 R]", "/Kids [ 2 0 R]", StringComparison.Ordinal);

        Room.Read("a.pdf", Encoding.Latin1.GetBytes(pdf)).ShouldBeOfType<ReadOutcome.Skipped>();
    }

    [Fact]
    public void Another_format_under_the_name_of_a_pdf_is_read_as_what_it_is()
    {
        var word = new AWordFile(AWordFile.Paragraph("Phí 7.000 đồng")).Bytes;

        Room.Text("a.pdf", word).ShouldBe("Phí 7.000 đồng");
        Room.Text("b.docx", APdf.Of(APdf.At(50, 700, "Fee 7000 dong")).Bytes)
            .ShouldBe("Fee 7000 dong");
        Room.Text("c.pdf", "<!DOCTYPE html><p>Phí gửi xe"u8.ToArray()).ShouldBe("Phí gửi xe");
    }

    private static string[] Lines(APdf pdf) =>
        pdf.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
