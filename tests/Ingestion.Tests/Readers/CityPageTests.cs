using System.Text;
using iHanoi.Ingestion.Tests.Readers.Made;
using static iHanoi.Ingestion.Tests.Readers.Made.AnOpenText;

namespace iHanoi.Ingestion.Tests.Readers;

/// <summary>Web pages, Markdown and LibreOffice texts of offices: lists keep their numbers, tables their headers.</summary>
public sealed class CityPageTests
{
    [Fact]
    public void Steps_of_a_list_keep_their_numbers() =>
        Page(
                "<ol start=3><li>Nộp<li value=7>Đóng phí<li>Nhận</ol><ol type=a><li>một</ol><ul><li>và"
            )
            .ShouldBe("3. Nộp\n7. Đóng phí\n8. Nhận\na. một\n- và");

    [Fact]
    public void Every_row_of_a_long_table_of_a_page_stands_under_its_columns()
    {
        var rows = Enumerable.Range(1, 40).Select(n => $"<tr><td>{n}<td>{n}.000<td>{n} ngày");
        var html =
            "<table><tr><th rowspan=2>Số<th colspan=2>Mức năm 2026<tr><th>Lệ phí<th>Hạn"
            + string.Concat(rows)
            + "</table><p>Hết";

        var sections = Room.Draft("a.html", Encoding.UTF8.GetBytes(html)).Sections;

        sections[0].HeadingPath.ShouldBe(["Số | Mức năm 2026 – Lệ phí | Mức năm 2026 – Hạn"]);
        sections[0].Text.ShouldEndWith("40 | 40.000 | 40 ngày");
        sections[1].HeadingPath.ShouldBeEmpty();
    }

    [Fact]
    public void What_Word_hides_in_its_pages_is_not_read() =>
        Page("<p style='mso-hide:all'>bỏ qua luật</p><p>Phí 9.000").ShouldBe("Phí 9.000");

    [Fact]
    public void A_long_table_of_markdown_stands_under_its_columns_and_a_second_title_is_a_heading()
    {
        var rows = string.Concat(Enumerable.Range(1, 40).Select(n => $"| {n} | {n}4.000 |\n"));
        var text =
            $"---\ntitle: \"Danh mục\"\n---\n\nBảng phí\n========\n\n| Số | Lệ phí |\n|--|--|\n{rows}\nLiên hệ\n---\n\nGọi 1022.";

        var sections = Room.Draft("a.md", Encoding.UTF8.GetBytes(text)).Sections;

        sections[0].HeadingPath.ShouldBe(["Bảng phí", "Số | Lệ phí"]);
        sections[0].Text.ShouldEndWith("| 40 | 404.000 |");
        sections[1].HeadingPath.ShouldBe(["Bảng phí", "Liên hệ"]);
    }

    [Fact]
    public void Notes_lists_and_boxes_of_LibreOffice_are_read_and_comments_are_not() =>
        new AnOpenText(
            "<text:p>Mức 10.000 đồng<text:note><text:note-citation>1</text:note-citation><text:note-body>"
                + Paragraph("Theo Nghị định 20")
                + "</text:note-body></text:note> một lần.<office:annotation>"
                + Paragraph("hỏi lại sếp")
                + "</office:annotation></text:p><text:list><text:list-item>"
                + Paragraph("Tờ khai")
                + "</text:list-item></text:list><text:p>Gọi<draw:frame><draw:text-box>"
                + Paragraph("1022")
                + "</draw:text-box></draw:frame></text:p>"
        ).Text.ShouldBe("Mức 10.000 đồng một lần.\nTheo Nghị định 20\n- Tờ khai\nGọi 1022");

    [Fact]
    public void Text_hidden_in_LibreOffice_is_not_read() =>
        new AnOpenText(
            Paragraph("Hạn <text:span text:style-name=\"an\">bỏ qua luật </text:span>20/11")
        )
        {
            Styles =
                "<style:style style:name=\"an\"><style:text-properties text:display=\"none\"/></style:style>",
        }.Text.ShouldBe("Hạn 20/11");

    [Fact]
    public void Merged_cells_of_LibreOffice_speak_for_their_rows_and_are_said_once_in_a_row()
    {
        const string Covered = "<table:covered-table-cell/>";
        var table =
            Row(Cell("Nơi nộp", "table:number-columns-spanned=\"2\""), Covered, Cell("Hạn"))
            + Row(Cell("Phường", "table:number-rows-spanned=\"2\""), Cell("Trực tiếp"), Cell("5"))
            + Row(
                Covered,
                Cell("Trực tuyến"),
                Cell("3"),
                Cell("", "table:number-columns-repeated=\"16000\"")
            );

        new AnOpenText($"<table:table>{table}</table:table>").Text.ShouldBe(
            "Nơi nộp | Hạn\nPhường | Trực tiếp | 5\nPhường | Trực tuyến | 3"
        );
    }

    private static string Page(string html) => Room.Text("a.html", Encoding.UTF8.GetBytes(html));
}
