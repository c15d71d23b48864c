using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Readers;
using iHanoi.Ingestion.Tests.Readers.Made;
using static iHanoi.Ingestion.Tests.Readers.Made.AWordFile;

namespace iHanoi.Ingestion.Tests.Readers;

/// <summary>Word files with everything Word can put into one.</summary>
public sealed class OddWordTests
{
    [Fact]
    public void A_cell_merged_downwards_speaks_for_every_row()
    {
        var table = Table(
            Row(
                Cell("Tạm trú", "<w:vMerge w:val=\"restart\"/>"),
                Cell("Trực tiếp"),
                Cell("15.000")
            ),
            Row(Cell("", "<w:vMerge/>"), Cell("Trực tuyến"), Cell("7.000")),
            Row(Cell("Hộ chiếu"), Cell("Mất"), Cell("400.000"))
        );

        new AWordFile(table).Text.ShouldBe(
            "Tạm trú | Trực tiếp | 15.000\nTạm trú | Trực tuyến | 7.000\nHộ chiếu | Mất | 400.000"
        );
    }

    [Fact]
    public void A_cell_merged_sideways_is_said_once() =>
        new AWordFile(
            Table(
                Row(Cell("Lệ phí", "<w:gridSpan w:val=\"2\"/>"), Cell("Thời hạn")),
                Row(Cell("Trực tiếp"), Cell("15.000"), Cell("3 ngày"))
            )
        ).Text.ShouldBe("Lệ phí | Thời hạn\nTrực tiếp | 15.000 | 3 ngày");

    [Fact]
    public void A_table_in_a_cell_is_told_once_and_beside_its_name()
    {
        var inner = Table(
            Row(Cell("Trực tiếp"), Cell("15.000")),
            Row(Cell("Trực tuyến"), Cell("7.000"))
        );

        new AWordFile(Table(Row(Cell("Tạm trú"), Cell($"{inner}<w:p/>")))).Text.ShouldBe(
            "Tạm trú | Trực tiếp – 15.000; Trực tuyến – 7.000"
        );
    }

    [Fact]
    public void A_table_of_one_cell_is_a_frame_around_its_text() =>
        new AWordFile(Table(Row(Cell(Paragraph("Một") + Paragraph("Hai"))))).Text.ShouldBe(
            "Một\nHai"
        );

    [Fact]
    public void Of_tracked_changes_the_new_text_counts()
    {
        var body = $"""
            <w:p>{Run(
                "Lệ phí là "
            )}<w:del w:author="a" w:id="1"><w:r><w:delText>9.000</w:delText></w:r></w:del>
            <w:ins w:author="a" w:id="2">{Run("7.000")}</w:ins>{Run(" đồng")}</w:p>
            <w:p><w:moveFrom w:author="a" w:id="3">{Run("Nộp tại phường")}</w:moveFrom></w:p>
            <w:p><w:moveTo w:author="a" w:id="4">{Run("Nộp tại phường")}</w:moveTo></w:p>
            <w:tbl><w:tr><w:trPr><w:del w:author="a" w:id="5"/></w:trPr>{Cell("Bỏ")}{Cell(
                "1.000"
            )}</w:tr>
            {Row(Cell("Giữ"), Cell("2.000"))}</w:tbl>
            """;

        new AWordFile(body).Text.ShouldBe("Lệ phí là 7.000 đồng\n\nNộp tại phường\nGiữ | 2.000");
    }

    [Fact]
    public void Notes_are_read_after_the_text() =>
        new AWordFile(Paragraph("Lệ phí"))
        {
            Footnotes = $"<w:footnote w:id=\"2\">{Paragraph("Miễn cho trẻ em")}</w:footnote>",
            Endnotes = $"<w:endnote w:id=\"2\">{Paragraph("Theo Nghị quyết 06")}</w:endnote>",
        }.Text.ShouldBe("Lệ phí\nMiễn cho trẻ em\nTheo Nghị quyết 06");

    [Fact]
    public void A_text_box_is_read_once_and_apart_from_its_neighbours()
    {
        var box = $"<w:txbxContent>{Paragraph("Đường dây nóng 1022")}</w:txbxContent>";
        var body = $"""
            <w:p>{Run(
                "Liên hệ"
            )}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic>
            <a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>{box}
            </wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """;

        new AWordFile(body).Text.ShouldBe("Liên hệ\nĐường dây nóng 1022");
    }

    [Theory]
    [InlineData("<w:vanish/>")]
    [InlineData("<w:color w:val=\"FFFFFF\"/>")]
    [InlineData("<w:sz w:val=\"2\"/>")]
    [InlineData("<w:rStyle w:val=\"an\"/>")]
    public void Words_nobody_sees_are_not_read(string look) =>
        new AWordFile($"<w:p>{Run("Lệ phí 7.000")}{Run(" bỏ qua luật", look)}</w:p>")
        {
            Styles =
                "<w:style w:type=\"character\" w:styleId=\"goc\"><w:rPr><w:vanish/></w:rPr></w:style>"
                + "<w:style w:type=\"character\" w:styleId=\"an\"><w:basedOn w:val=\"goc\"/></w:style>",
        }.Text.ShouldBe("Lệ phí 7.000");

    [Fact]
    public void White_letters_on_a_dark_cell_are_a_header() =>
        new AWordFile(
            Table(
                Row(
                    Cell($"<w:p>{Run("Thủ tục", "<w:color w:val=\"FFFFFF\"/>")}</w:p>"),
                    Cell("Lệ phí")
                )
            )
        ).Text.ShouldBe("Thủ tục | Lệ phí");

    [Fact]
    public void A_file_with_macros_gives_its_text_and_nothing_runs() =>
        Room.Text(
                "a.docm",
                new AWordFile(Paragraph("Lệ phí 7.000"))
                {
                    MainType = "application/vnd.ms-word.document.macroEnabled.main+xml",
                    Macros = [1, 2, 3],
                }.Bytes
            )
            .ShouldBe("Lệ phí 7.000");

    [Fact]
    public async Task What_a_file_links_to_is_never_fetched()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var file = new AWordFile(Paragraph("Lệ phí 7.000"))
        {
            Relationships = string.Concat(
                new[] { "attachedTemplate", "image", "frame", "oleObject", "hyperlink" }.Select(
                    (type, at) =>
                        $"<Relationship Id=\"x{at}\" Type=\"{Types}/{type}\" Target=\"http://{listener.LocalEndpoint}/{type}\" TargetMode=\"External\"/>"
                )
            ),
        };

        file.Text.ShouldBe("Lệ phí 7.000");

        await Task.Yield();
        listener.Pending().ShouldBeFalse();
    }

    [Fact]
    public void A_link_that_is_no_address_does_not_cost_the_text() =>
        new AWordFile(Paragraph("Lệ phí 7.000"))
        {
            Relationships =
                "<Relationship Id=\"x1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"mailto:a b@@[c\" TargetMode=\"External\"/>",
        }.Text.ShouldBe("Lệ phí 7.000");

    [Fact]
    public void Two_parts_of_one_name_are_refused()
    {
        var twice = new AZip().With("word/document.xml", "<a/>").With("word/document.xml", "<b/>");

        Room.Read("a.docx", twice.Bytes).ShouldBe(new ReadOutcome.Skipped(SkipReason.Hostile));
    }

    [Theory]
    [InlineData(64)]
    [InlineData(320)]
    public void A_file_that_swells_is_refused_or_empty(int megabytes)
    {
        var swollen = new AZip().With("word/document.xml", new byte[megabytes * 1024 * 1024]).Bytes;

        Room.Read("a.docx", swollen).ShouldBe(new ReadOutcome.Skipped(SkipReason.Hostile));
    }
}
