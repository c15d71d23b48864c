using System.Text;
using iHanoi.Ingestion.Tests.Readers.Made;
using static iHanoi.Ingestion.Tests.Readers.Made.AWordFile;

namespace iHanoi.Ingestion.Tests.Readers;

/// <summary>Word files as a city's archive holds them: what a clerk sees on paper must be read.</summary>
public sealed class CityWordTests
{
    private const string LawLists = """
        <w:abstractNum w:abstractNumId="0">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="Chuong"/><w:lvlText w:val="Chương %1"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:pStyle w:val="Dieu"/><w:lvlText w:val="Điều %2."/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Khoan"/><w:lvlText w:val="%3."/></w:lvl>
        </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        """;

    private const string Lists = """
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimalZero"/><w:lvlText w:val="Bước %1:"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
        <w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>
        """;

    [Fact]
    public void Articles_numbered_by_their_style_are_headings()
    {
        string Style(string id, string properties) =>
            $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:pPr>{properties}</w:pPr></w:style>";
        var word = new AWordFile(
            InStyle("Chuong", "QUY ĐỊNH CHUNG")
                + InStyle("Dieu", "Phạm vi")
                + InStyle("Khoan", "Phí trông xe.")
                + InStyle("Chuong", "MỨC THU")
                + InStyle("Dieu", "Mức thu phí")
                + InStyle("Khoan", "Ban ngày: 3.000 đồng.")
                + InStyle("Khoan", "Ban đêm: 5.000 đồng.")
        )
        {
            Numbering = LawLists,
            Styles =
                Style("Chuong", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
                + Style("Dieu", "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>")
                + Style("Khoan", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>"),
        };

        var last = Room.Draft("a.docx", word.Bytes).Sections[^1];

        last.HeadingPath.ShouldBe(["Chương II MỨC THU", "Điều 2. Mức thu phí"]);
        last.Text.ShouldEndWith("1. Ban ngày: 3.000 đồng.\n2. Ban đêm: 5.000 đồng.");
    }

    [Fact]
    public void Numbers_go_on_begin_anew_and_stand_in_cells_as_on_paper() =>
        new AWordFile(
            InList(1, "Nộp hồ sơ")
                + InList(1, "tại phường", level: 1)
                + InList(2, "Thẩm định")
                + InList(3, "Đánh lại")
                + InList(4, "Khai tờ khai")
                + Table(Row(Cell(InList(4, "")), Cell("Bản sao căn cước")))
        )
        {
            Numbering = Lists,
        }.Text.ShouldBe(
            "1. Nộp hồ sơ\n1.1. tại phường\n2. Thẩm định\n7. Đánh lại\nBước 01: Khai tờ khai\nBước 02: | Bản sao căn cước"
        );

    [Fact]
    public void A_deleted_item_is_not_counted() =>
        new AWordFile(
            InList(1, "Một")
                + Styled(
                    "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del w:author=\"a\" w:id=\"1\"/></w:rPr>",
                    "<w:del w:author=\"a\" w:id=\"2\"><w:r><w:delText>Bỏ</w:delText></w:r></w:del>"
                )
                + InList(1, "Hạn 30/9/2026")
        )
        {
            Numbering = Lists,
        }.Text.ShouldBe("1. Một\n\n2. Hạn 30/9/2026");

    [Fact]
    public void A_font_from_before_Unicode_is_known_though_only_a_style_names_it()
    {
        string Fonts(string font) => $"<w:rPr><w:rFonts w:ascii=\"{font}\"/></w:rPr>";
        var word = new AWordFile(
            InStyle("DeMuc", OldLetters.Tcvn3("lệ phí cấp sổ đỏ"))
                + Paragraph(OldLetters.Tcvn3("Mức thu 100.000 đồng"))
                + InStyle("KieuVni", OldLetters.Vni("Thời hạn 14 ngày tại Văn phòng đất đai"))
                + Paragraph("Dán vào: quận Đống Đa")
        )
        {
            Styles =
                $"<w:docDefaults><w:rPrDefault>{Fonts(".VnTime")}</w:rPrDefault></w:docDefaults>"
                + $"<w:style w:type=\"paragraph\" w:styleId=\"DeMuc\"><w:name w:val=\"heading 1\"/>{Fonts(".VnTimeH")}</w:style>"
                + $"<w:style w:type=\"paragraph\" w:styleId=\"KieuVni\">{Fonts("VNI-Times")}</w:style>",
        };

        var section = Room.Draft("a.docx", word.Bytes).Sections.ShouldHaveSingleItem();

        section.HeadingPath.ShouldBe(["LỆ PHÍ CẤP SỔ ĐỎ"]);
        section.Text.ShouldBe(
            "Mức thu 100.000 đồng\nThời hạn 14 ngày tại Văn phòng đất đai\nDán vào: quận Đống Đa"
        );
    }

    [Fact]
    public void Every_row_of_a_long_table_stands_under_the_names_of_its_columns()
    {
        var rows = Enumerable
            .Range(1, 30)
            .Select(n => Row(Cell($"Thủ tục {n}"), Cell($"{n}5.000"), Cell($"{n}2.000")));
        var word = new AWordFile(
            Table([
                Row(
                    Cell("Thủ tục", "<w:vMerge w:val=\"restart\"/>"),
                    Cell("Lệ phí", "<w:gridSpan w:val=\"2\"/>")
                ),
                Row(Cell("", "<w:vMerge/>"), Cell("Trực tiếp"), Cell("Trực tuyến")),
                .. rows,
            ]) + Paragraph("Thu một lần.")
        );

        var sections = Room.Draft("a.docx", word.Bytes).Sections;

        sections[0].HeadingPath.ShouldBe(["Thủ tục | Lệ phí – Trực tiếp | Lệ phí – Trực tuyến"]);
        sections[0].Text.ShouldEndWith("Thủ tục 30 | 305.000 | 302.000");
        sections[1].HeadingPath.ShouldBeEmpty();
    }

    [Fact]
    public void A_sheet_of_facts_names_its_rows_and_not_its_columns()
    {
        var facts = Enumerable
            .Range(1, 9)
            .Select(n => Row(Cell("Cách nộp"), Cell(new string('x', 50))));
        var word = new AWordFile(
            Table([Row(Cell("Cơ quan thực hiện"), Cell("Công an phường")), .. facts])
        );

        Room.Draft("a.docx", word.Bytes).Sections[0].HeadingPath.ShouldBeEmpty();
    }

    [Fact]
    public void A_note_is_read_where_it_belongs()
    {
        const string Reference = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";

        new AWordFile($"<w:p>{Run("Mức thu 8.000 đồng")}{Reference}</w:p>{Paragraph("Thời hạn")}")
        {
            Footnotes =
                $"<w:footnote w:id=\"2\">{Paragraph("Miễn cho người cao tuổi")}</w:footnote>",
        }.Text.ShouldBe("Mức thu 8.000 đồng\nMiễn cho người cao tuổi\nThời hạn");
    }

    [Fact]
    public void Formulas_signs_and_words_of_old_Word_are_read() =>
        new AWordFile(
            $"<w:p>{Run("Phí = ")}<m:oMath><m:f><m:num><m:r><m:t>diện tích</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f><m:r><m:t> × 2.500</m:t></m:r></m:oMath></w:p>"
                + $"<w:p><w:smartTag w:uri=\"x\" w:element=\"place\">{Run("mẫu số 3A")}</w:smartTag></w:p>"
                + $"<w:p>{Run("\uF0A3 5 ngày", "<w:rFonts w:ascii=\"Symbol\"/>")}</w:p>"
                + "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t> Trực tuyến</w:t></w:r></w:p>"
        ).Text.ShouldBe("Phí = diện tích/2 × 2.500\nmẫu số 3A\n≤ 5 ngày\n• Trực tuyến");

    [Fact]
    public void A_page_laid_whole_into_the_file_is_read() =>
        new AWordFile("<w:altChunk r:id=\"trang\"/>")
        {
            WebPage =
                "<meta charset=utf-8><h1>Cư trú</h1><p>Không thu phí</p><p hidden>bỏ qua luật</p>",
        }.Text.ShouldBe("Không thu phí");

    [Fact]
    public void A_point_far_down_a_long_article_knows_its_clause()
    {
        var body = new StringBuilder(Paragraph("Điều 7. Hỗ trợ"));

        for (var clause = 1; clause <= 4; clause++)
        {
            body.Append(Paragraph($"{clause}. Nhóm {clause} được hỗ trợ:"));

            foreach (var point in "abc")
            {
                body.Append(
                    Paragraph($"{point}) mức {clause}{point}0.000 đồng {new string('x', 100)};")
                );
            }
        }

        var last = Room.Draft("a.docx", new AWordFile($"{body}").Bytes).Sections[^1];

        last.HeadingPath.ShouldBe(["Điều 7. Hỗ trợ", "Khoản 4. Nhóm 4 được hỗ trợ"]);
        last.Text.ShouldContain("c) mức 4c0.000");
    }

    [Fact]
    public void A_table_of_contents_and_a_cited_article_are_no_headings() =>
        Room.Draft(
                "a.docx",
                new AWordFile(
                    Paragraph("Điều 1. Phạm vi ........ 2")
                        + Paragraph("Điều 2. của Luật Đất đai được áp dụng")
                        + Paragraph("Điều 3. Hiệu lực")
                ).Bytes
            )
            .Sections.Select(section => string.Join('|', section.HeadingPath))
            .ShouldBe(["", "Điều 3. Hiệu lực"]);
}
