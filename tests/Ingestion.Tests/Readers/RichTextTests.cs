using System.Text;
using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Readers;
using iHanoi.Ingestion.Tests.Readers.Made;

namespace iHanoi.Ingestion.Tests.Readers;

/// <summary>RTF, and pages saved whole, under their own names and under ".doc".</summary>
public sealed class RichTextTests
{
    private const string Sentence = "Lệ phí đăng ký tạm trú của người dân là 7.000 đồng";

    [Theory]
    [InlineData("a.rtf")]
    [InlineData("a.doc")]
    [InlineData("a")]
    public void Rich_text_is_read_under_any_name(string name) =>
        new ARichText(ARichText.Paragraph(Sentence)) { Name = name }.Text.ShouldBe(Sentence);

    [Fact]
    public void Bytes_are_read_by_the_character_set_of_their_font() =>
        new ARichText($@"\f1 {ARichText.Hex("đươ\u0300ng ", 1258)}\f0 caf\'e9\par")
        {
            Fonts = @"{\f0\fcharset0 Arial;}{\f1\fcharset163 Arial;}",
        }.Text.ShouldBe("đường café");

    [Theory]
    [InlineData("1", "?")]
    [InlineData("0", "?")]
    [InlineData("2", @"\'c2x")]
    public void Letters_for_programs_without_Unicode_are_passed_over(string count, string instead)
    {
        var text = new ARichText($@"\uc{count} ph\u237 {instead} xa\par").Text;

        text.ShouldBe(count is "0" ? "phí? xa" : "phí xa");
    }

    [Fact]
    public void Fonts_from_before_Unicode_are_read_by_their_name() =>
        new ARichText(
            $@"\f1 {Old(OldLetters.Tcvn3("hồ sơ từ nước"))} \f2 {Old(OldLetters.Vni("nhà nước"))}\f0 .\par"
        )
        {
            Fonts = @"{\f0\fcharset0 Arial;}{\f1\fcharset0 .VnTime;}{\f2\fcharset0 VNI-Times;}",
        }.Text.ShouldBe("hồ sơ từ nước nhà nước.");

    [Fact]
    public void A_table_is_its_rows_and_a_long_one_stands_under_the_names_of_its_columns()
    {
        var rows = Enumerable
            .Range(1, 12)
            .Select(n => ARichText.Row($"Thủ tục số {n} của phường", $"{n}.000 đồng", "3 ngày"));
        var body = ARichText.Row("Thủ tục", "Lệ phí", "Thời hạn") + string.Concat(rows);

        var section = Room.Draft(
            "a.rtf",
            new ARichText(body + ARichText.Paragraph("Hết")).Bytes
        ).Sections[0];

        section.HeadingPath.ShouldBe(["Thủ tục | Lệ phí | Thời hạn"]);
        section.Text.ShouldStartWith("Thủ tục số 1 của phường | 1.000 đồng | 3 ngày\n");
    }

    [Fact]
    public void A_cell_merged_downwards_speaks_for_each_row()
    {
        const string Body =
            @"\trowd\clvmgf\cellx1000\cellx2000\pard\intbl Ba Dinh\cell A1\cell\row"
            + @"\trowd\clvmrg\cellx1000\cellx2000\pard\intbl\cell A2\cell\row\pard\par";

        new ARichText(Body).Text.ShouldBe("Ba Dinh | A1\nBa Dinh | A2");
    }

    [Fact]
    public void Headings_come_from_outline_styles_the_law_and_bold_numbers()
    {
        var body =
            @"{\stylesheet{\s0 Normal;}{\s3\b heading 1;}}"
            + @"\pard\s3 Dau\par\pard M\par\pard\b 1. Ho so\b0\par\pard N\par"
            + ARichText.Paragraph("Điều 2. Phạm vi")
            + @"\pard O\par";

        Room.Draft("a.rtf", new ARichText(body).Bytes)
            .Sections.Select(section => string.Join(" > ", section.HeadingPath))
            .ShouldBe(["Dau", "Dau > 1. Ho so", "Dau > Điều 2. Phạm vi"]);
    }

    [Fact]
    public void Only_what_a_person_sees_on_the_page_is_read() =>
        new ARichText(
            @"{\colortbl;\red255\green255\blue255;}{\info{\author An}{\title Bang gia dat}}{\header Dau}"
                + @"{\*\generator X;}{\pict\bin5 }}}}}ab}{\object{\*\objdata 0105}{\result Hinh}}"
                + @"{\field{\*\fldinst HYPERLINK ""http://a""}{\fldrslt  Xem}}{\v mat}{\deleted bo}{\cf1 trang}{\fs1 nho}\par"
        ).Text.ShouldBe("Hinh Xem");

    [Fact]
    public void A_note_stands_after_its_paragraph() =>
        new ARichText(@"Le phi{\footnote\pard Tru le} 7.000 dong\par Het\par").Text.ShouldBe(
            "Le phi 7.000 dong\nTru le\nHet"
        );

    [Fact]
    public void Groups_without_end_are_refused() =>
        Reason(new ARichText(new string('{', 2_000_000))).ShouldBe(SkipReason.Hostile);

    [Theory]
    [InlineData(@"Le phi{\pict\bin2147483647 ab")]
    [InlineData(@"Le phi{\b ")]
    [InlineData(@"Le phi{\'")]
    [InlineData(@"Le phi{\")]
    public void A_file_that_was_cut_off_is_damaged(string body)
    {
        var whole = new ARichText(body).Bytes;

        Room.Read("a.doc", whole[..^1])
            .ShouldBeOfType<ReadOutcome.Skipped>()
            .Reason.ShouldBe(SkipReason.Damaged);
    }

    [Fact]
    public void Words_numbers_and_letters_written_to_trip_a_reader_do_no_harm()
    {
        var odd =
            @"\u99999999999?\u-1?\uc-5\fs-1\fs24\f-7\f0\s99999999999999\cf-3\cf0\ansicpg1\cell\row\'zz\u55357?\par";

        new ARichText(
            string.Concat(Enumerable.Repeat(odd, 5000)) + @"\pard\plain\f0 Het\par"
        ).Text.ShouldEndWith("Het");
    }

    [Theory]
    [InlineData("a.mht", "base64")]
    [InlineData("a.doc", "quoted-printable")]
    public void A_page_saved_whole_is_read_as_a_page(string name, string way)
    {
        var page =
            $"<html><head><style>.x{{}}</style></head><body><h1>Bảng phí</h1><p>{Sentence}</p></body></html>";

        var draft = Room.Draft(name, Archive(page, way));

        draft.Title.ShouldBe("Bảng phí");
        draft.Sections.ShouldHaveSingleItem().Text.ShouldBe(Sentence);
    }

    [Fact]
    public void A_saved_page_without_a_page_is_damaged() =>
        Room.Read("a.mht", "MIME-Version: 1.0\r\nContent-Type: text/css\r\n\r\np{}"u8.ToArray())
            .ShouldBeOfType<ReadOutcome.Skipped>()
            .Reason.ShouldBe(SkipReason.Damaged);

    private static byte[] Archive(string page, string way)
    {
        var bytes = Encoding.UTF8.GetBytes(page);
        var content = way is "base64"
            ? Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks)
            : string.Concat(bytes.Select(b => b is > 127 or (byte)'=' ? $"={b:X2}" : $"{(char)b}"));

        return Encoding.ASCII.GetBytes(
            $"""
            MIME-Version: 1.0
            Content-Type: multipart/related; boundary="--=_b"

            This document is a Single File Web Page.

            ----=_b
            Content-Location: file:///C:/a/a.htm
            Content-Transfer-Encoding: {way}
            Content-Type: text/html; charset="utf-8"

            {content}

            ----=_b
            Content-Location: file:///C:/a/image001.png
            Content-Transfer-Encoding: base64
            Content-Type: image/png

            iVBORw0KGgo=

            ----=_b--

            """
        );
    }

    private static string Old(string text) => ARichText.Hex(text, 1252);

    private static SkipReason Reason(ARichText file) =>
        Room.Read("a.rtf", file.Bytes).ShouldBeOfType<ReadOutcome.Skipped>().Reason;
}
