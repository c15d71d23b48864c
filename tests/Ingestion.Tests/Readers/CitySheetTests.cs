using System.Text;
using iHanoi.Ingestion.Tests.Readers.Made;
using static iHanoi.Ingestion.Tests.Readers.Made.ASheet;

namespace iHanoi.Ingestion.Tests.Readers;

/// <summary>Excel and CSV as offices keep them: numbers as they are shown, each under its own table's columns.</summary>
public sealed class CitySheetTests
{
    [Theory]
    [InlineData("#,##0&quot; đồng&quot;", "3000", "3.000 đồng")]
    [InlineData("[$₫-42A]#,##0", "25000", "₫25.000")]
    [InlineData("00000", "226", "00226")]
    [InlineData("0#########", "243999888", "0243999888")]
    [InlineData("000\\.000\\.000", "1004194", "001.004.194")]
    [InlineData("h:mm", "0.3125", "7:30")]
    [InlineData("[h]:mm", "1.5", "36:00")]
    [InlineData("dd/mm/yyyy hh:mm", "46266.5", "01/9/2026 12:00")]
    [InlineData("[$-42A]d&quot; tháng &quot;m&quot; năm &quot;yyyy", "46000", "09/12/2025")]
    [InlineData("#,##0;[Red]-#,##0", "1500000", "1.500.000")]
    [InlineData("General", "1.5E7", "15000000")]
    [InlineData("General", "70000", "70000")]
    [InlineData("[Red][&gt;5]&quot;x", "7", "7")]
    public void A_number_is_read_as_its_cell_shows_it(string format, string number, string shown) =>
        new ASheet(Row(1, Cell("A1", "Phí 1"), Number("B1", number, style: 1)))
        {
            Styles =
                $"<numFmts><numFmt numFmtId=\"164\" formatCode=\"{format}\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>",
            State = "hidden",
        }.Text.ShouldBe($"Phí 1 | {shown}");

    [Fact]
    public void A_second_table_stands_under_its_own_title_and_columns()
    {
        var sheet = new ASheet(
            Row(1, Cell("A1", "Thủ tục"), Cell("B1", "Lệ phí"))
                + Row(2, Cell("A2", "Tạm trú"), Cell("B2", "7.000"))
                + Row(3, Cell("A3", "Nhóm khai sinh"))
                + Row(4, Cell("A4", "Khai sinh"), Cell("B4", "Không"))
                + Row(6, Cell("A6", "ĐIỆN THOẠI PHƯỜNG"))
                + Row(7, Cell("A7", "Phường"), Cell("B7", "Số máy"))
                + Row(8, Cell("A8", "Láng"), Cell("B8", "02438345678"))
        )
        {
            State = "hidden",
        };

        var sections = Room.Draft("a.xlsx", sheet.Bytes).Sections;

        sections[0].Text.ShouldBe("Tạm trú | 7.000\nNhóm khai sinh\nKhai sinh | Không");
        sections[1].HeadingPath.ShouldBe(["Lệ phí", "ĐIỆN THOẠI PHƯỜNG", "Phường | Số máy"]);
        sections[1].Text.ShouldBe("Láng | 02438345678");
    }

    [Fact]
    public void A_header_may_have_three_rows_and_name_a_year()
    {
        var sheet = new ASheet(
            Row(1, Cell("A1", "Khu vực"), Cell("B1", "Giá đất năm 2026"), "<c r=\"C1\"/>")
                + Row(2, "<c r=\"A2\"/>", Cell("B2", "Đất ở"), "<c r=\"C2\"/>")
                + Row(3, "<c r=\"A3\"/>", Cell("B3", "Mặt phố"), Cell("C3", "Trong ngõ"))
                + Row(4, Cell("A4", "Ven đô"), Number("B4", "58"), Number("C4", "29"))
        )
        {
            After =
                "<mergeCells><mergeCell ref=\"A1:A3\"/><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"B2:C2\"/></mergeCells>",
            State = "hidden",
        };

        Room.Draft("a.xlsx", sheet.Bytes)
            .Sections[0]
            .HeadingPath[1]
            .ShouldBe(
                "Khu vực | Giá đất năm 2026 – Đất ở – Mặt phố | Giá đất năm 2026 – Đất ở – Trong ngõ"
            );
    }

    [Fact]
    public void Words_in_a_font_from_before_Unicode_are_read() =>
        new ASheet(
            $"<row r=\"1\"><c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t>{OldLetters.Tcvn3("hộ bà Bình 2")}</t></is></c></row>"
        )
        {
            Styles =
                "<fonts><font/><font><name val=\".VnTime\"/></font></fonts><cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\"/></cellXfs>",
            State = "hidden",
        }.Text.ShouldBe("hộ bà Bình 2");

    [Fact]
    public void Columns_hidden_a_hundred_thousand_times_cost_nothing() =>
        new ASheet(Row(1, Cell("A1", "ẩn"), Cell("B1", "Phí 7.000")))
        {
            Before =
                $"<cols>{string.Concat(Enumerable.Repeat("<col min=\"1\" max=\"1\" hidden=\"1\"/><col min=\"3\" max=\"16384\" hidden=\"1\"/>", 50_000))}</cols>",
            State = "hidden",
        }.Text.ShouldBe("Phí 7.000");

    [Theory]
    [InlineData("sep=;\r\nMã;Giá vé\r\n01;10.000\r\n", "Mã;Giá vé", "01;10.000")]
    [InlineData("Mã|Hạn\n7.1|10 ngày\n", "Mã|Hạn", "7.1|10 ngày")]
    [InlineData("Tên;Chỉ tiêu năm 2026\nTHCS;359\n", "Tên;Chỉ tiêu năm 2026", "THCS;359")]
    public void The_first_line_names_the_columns(string csv, string header, string row)
    {
        var section = Room.Draft("a.csv", Encoding.UTF8.GetBytes(csv)).Sections[0];

        section.HeadingPath.ShouldBe([header]);
        section.Text.ShouldBe(row);
    }
}
