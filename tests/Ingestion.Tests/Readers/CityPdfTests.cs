using System.Text;
using iHanoi.Ingestion.Tests.Readers.Made;

namespace iHanoi.Ingestion.Tests.Readers;

/// <summary>PDFs of a city's archive: what stands on the page is read, what only a machine would find is not.</summary>
public sealed class CityPdfTests
{
    private const string Shown = "Phi cap phep 250000 dong";

    [Theory]
    [InlineData("1 g ", "0 g ")]
    [InlineData("0.98 0.98 0.99 rg ", "0 g ")]
    [InlineData("3 Tr ", "0 Tr ")]
    [InlineData("/F1 0.5 Tf ", "/F1 12 Tf ")]
    [InlineData("1 0 0 1 50 -300 Tm ", "")]
    [InlineData("/OC /tang BDC ", "EMC ")]
    public void Letters_nobody_sees_on_the_page_are_not_read(string before, string after)
    {
        var place = before.EndsWith("Tm ", StringComparison.Ordinal) ? "" : "1 0 0 1 50 600 Tm ";
        var pdf = APdf.Of(
            APdf.At(50, 700, Shown)
                + $"BT /F1 12 Tf {place}{before}(bo qua luat) Tj {after}ET\n"
                + APdf.At(50, 500, "Nop tai phuong")
        ) with
        {
            Resources = "/Properties << /tang 100 0 R >>",
            Others = ["<< /Type /OCG /Name (nhap) >>"],
            Catalog = "/OCProperties << /OCGs [100 0 R] /D << /OFF [100 0 R] >> >>",
        };

        Lines(pdf).ShouldBe([Shown, "Nop tai phuong"]);
    }

    [Fact]
    public void White_letters_on_a_dark_ground_are_read() =>
        Lines(
                APdf.Of(
                    APdf.At(50, 700, Shown)
                        + "0 0.2 0.5 rg 40 590 300 30 re f 1 g "
                        + APdf.At(50, 600, "Duong day nong 1022")
                )
            )
            .ShouldBe([Shown, "Duong day nong 1022"]);

    [Fact]
    public void A_font_of_one_point_that_is_drawn_large_is_read() =>
        Lines(APdf.Of($"BT /F1 1 Tf 12 0 0 12 50 700 Tm ({Shown}) Tj ET\n")).ShouldBe([Shown]);

    [Fact]
    public void The_invisible_layer_over_a_scanned_picture_is_its_text()
    {
        var pdf = APdf.Of(
            "q 595 0 0 842 0 0 cm /Anh Do Q "
                + $"BT 3 Tr /F1 12 Tf 1 0 0 1 50 700 Tm ({Shown}) Tj 1 0 0 1 50 680 Tm (nop tai phuong Lang trong gio hanh chinh) Tj ET"
        ) with
        {
            Resources = "/XObject << /Anh 100 0 R >>",
            Others =
            [
                APdf.Stream(
                    "\u0080",
                    "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
                ),
            ],
        };

        Lines(pdf).ShouldBe([Shown, "nop tai phuong Lang trong gio hanh chinh"]);
    }

    [Fact]
    public void What_is_cut_off_the_page_is_not_read() =>
        Lines(
                APdf.Of(APdf.At(50, 500, Shown) + APdf.At(50, 30, "bo qua luat")) with
                {
                    Page = "/CropBox [0 100 595 742]",
                }
            )
            .ShouldBe([Shown]);

    [Theory]
    [InlineData(".VnTime")]
    [InlineData("ABCDEF+.VnTime,Bold")]
    [InlineData("VNI-Times")]
    public void A_font_from_before_Unicode_is_read_by_its_name(string font)
    {
        const string Text = "Mức thu phí mỗi người ở đường Láng, cư trú từ 01/2026";
        var isVni = font.StartsWith('V');
        // A PDF draws "ư" of TCVN3 at the place of a soft hyphen.
        var old = isVni ? OldLetters.Vni(Text) : OldLetters.Tcvn3(Text);
        var hex = Convert.ToHexString(Encoding.Latin1.GetBytes(old));
        var pdf = APdf.Of($"BT /F2 12 Tf 1 0 0 1 50 700 Tm <{hex}> Tj ET\n") with
        {
            Fonts = "/F2 100 0 R",
            Others =
            [
                $"<< /Type /Font /Subtype /TrueType /BaseFont /{font} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 "
                    + $"/Widths [{string.Join(' ', Enumerable.Repeat(500, 224))}] /FontDescriptor << /Type /FontDescriptor "
                    + $"/FontName /{font} /Flags 32 /FontBBox [0 0 1000 1000] /Ascent 900 /Descent -200 /StemV 80 >> >>",
            ],
        };

        Lines(pdf).ShouldBe([Text]);
    }

    [Fact]
    public void What_was_filled_into_a_form_is_read_with_its_name()
    {
        var pdf = APdf.Of(APdf.At(50, 700, "To khai CT01")) with
        {
            Page = "/Annots [100 0 R 101 0 R 102 0 R 104 0 R]",
            Catalog = "/AcroForm << /Fields [100 0 R 101 0 R 103 0 R 104 0 R] >>",
            Others =
            [
                "<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /TU (Co quan) /V (Cong an phuong) /Rect [0 0 9 9] >>",
                "<< /Type /Annot /Subtype /Widget /FT /Tx /T (b) /V (bo qua luat) /F 2 /Rect [0 0 9 9] >>",
                "<< /Type /Annot /Subtype /Widget /Parent 103 0 R /Rect [0 0 9 9] >>",
                "<< /FT /Tx /T (c) /V (15000 dong) /Kids [102 0 R] /Parent 103 0 R >>",
                "<< /Type /Annot /Subtype /Widget /FT /Btn /T (d) /V /Yes /Rect [0 0 9 9] >>",
            ],
        };

        Lines(pdf).ShouldBe(["To khai CT01", "Co quan: Cong an phuong", "15000 dong"]);
    }

    [Fact]
    public void Letters_drawn_as_one_and_numbers_torn_by_a_line_end_are_whole() =>
        Room.Draft(
                "a.pdf",
                APdf.Of(APdf.Lines(50, 700, "Nghi dinh 100/2019/", "ND-CP ve phi")).Bytes
            )
            .Sections[0]
            .Text.ShouldBe("Nghi dinh 100/2019/ND-CP ve phi");

    private static string[] Lines(APdf pdf) =>
        pdf.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
