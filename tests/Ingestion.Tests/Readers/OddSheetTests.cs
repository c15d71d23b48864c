using System.Text;
using iHanoi.Ingestion.Tests.Readers.Made;
using static iHanoi.Ingestion.Tests.Readers.Made.ASheet;

namespace iHanoi.Ingestion.Tests.Readers;

/// <summary>Excel files as offices keep them: a number stays beside the words that say what it is.</summary>
public sealed class OddSheetTests
{
    private const string Formats =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"0.0%\"/></numFmts>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>";

    [Fact]
    public void A_header_of_two_rows_names_each_column_in_full()
    {
        var sheet = new ASheet(
            Row(1, Cell("A1", "Thủ tục"), Cell("B1", "Lệ phí"), "<c r=\"C1\"/>")
                + Row(2, "<c r=\"A2\"/>", Cell("B2", "Trực tiếp"), Cell("C2", "Trực tuyến"))
                + Row(3, Cell("A3", "Tạm trú"), Number("B3", "15000"), Number("C3", "7000"))
        )
        {
            After = Merged("A1:A2", "B1:C1"),
        };

        var section = Room.Draft("a.xlsx", sheet.Bytes).Sections[0];

        section.HeadingPath.ShouldBe([
            "Lệ phí",
            "Thủ tục | Lệ phí – Trực tiếp | Lệ phí – Trực tuyến",
        ]);
        section.Text.ShouldBe("Tạm trú | 15000 | 7000");
    }

    [Fact]
    public void A_title_over_the_whole_table_is_no_header()
    {
        var sheet = new ASheet(
            Row(1, Cell("A1", "BẢNG LỆ PHÍ"), "<c r=\"B1\"/>")
                + Row(2, Cell("A2", "Thủ tục"), Cell("B2", "Mức thu"))
                + Row(3, Cell("A3", "Tạm trú"), Number("B3", "7000"))
        )
        {
            After = Merged("A1:B1"),
        };

        Room.Draft("a.xlsx", sheet.Bytes)
            .Sections[1]
            .HeadingPath.ShouldBe(["Lệ phí", "Thủ tục | Mức thu"]);
    }

    [Fact]
    public void A_cell_merged_downwards_speaks_for_every_row() =>
        Text(
                Row(1, Cell("A1", "Tạm trú"), Cell("B1", "Trực tiếp 1")),
                Row(2, Cell("B2", "Trực tuyến 2")),
                after: Merged("A1:A2")
            )
            .ShouldBe("Tạm trú | Trực tiếp 1\nTạm trú | Trực tuyến 2");

    [Fact]
    public void A_cell_that_is_not_there_leaves_its_place_free() =>
        Text(
                Row(1, Cell("A1", "Tạm trú 1"), Cell("B1", "15.000"), Cell("C1", "7.000")),
                Row(2, Cell("A2", "Hộ chiếu 2"), Cell("C2", "180.000"))
            )
            .ShouldBe("Tạm trú 1 | 15.000 | 7.000\nHộ chiếu 2 |  | 180.000");

    [Fact]
    public void Dates_and_percents_are_read_as_shown() =>
        Text(
                Row(
                    1,
                    Number("A1", "46351", style: 1),
                    Number("B1", "46351", style: 2),
                    Number("C1", "0.125", style: 3),
                    Number("D1", "46351")
                )
            )
            .ShouldBe("25/11/2026 | 25/11/2026 | 12.5% | 46351");

    [Fact]
    public void A_formula_gives_its_last_result_and_never_itself() =>
        Text(
                Row(
                    1,
                    "<c r=\"A1\"><f>WEBSERVICE(\"http://127.0.0.1:9\")</f><v>7000</v></c>",
                    "<c r=\"B1\"><f>SUM(A1:A2)</f></c>",
                    "<c r=\"C1\" t=\"str\"><f>A1&amp;\"đ\"</f><v>7000đ</v></c>"
                )
            )
            .ShouldBe("7000 |  | 7000đ");

    [Fact]
    public void Hidden_rows_columns_and_sheets_are_not_read()
    {
        var rows =
            Row(1, Cell("A1", "Phí 1"), Cell("B1", "bỏ qua"), Cell("C1", "7.000"))
            + "<row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"inlineStr\"><is><t>ẩn</t></is></c></row>";

        foreach (var state in new[] { "hidden", "veryHidden" })
        {
            new ASheet(rows)
            {
                Before = "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>",
                State = state,
            }.Text.ShouldBe("Phí 1 | 7.000");
        }
    }

    [Fact]
    public void A_million_empty_rows_with_a_style_are_passed_over()
    {
        var rows = new StringBuilder(Row(1, Cell("A1", "Phí 7.000")));

        for (var n = 2; n <= 1_000_000; n++)
        {
            rows.Append($"<row r=\"{n}\" s=\"1\" customFormat=\"1\"/>");
        }

        rows.Append(Row(1_000_001, Cell("A1000001", "hết 1")));

        Text(rows.ToString()).ShouldBe("Phí 7.000\nhết 1");
    }

    [Theory]
    [InlineData("A1:XFD1048576")]
    [InlineData("A0:ZZZZ9")]
    [InlineData("rubbish")]
    public void A_merge_that_makes_no_sense_costs_nothing(string range) =>
        Text(Row(1, Cell("A1", "Phí 7.000"), Cell("C1", "x1")), after: Merged(range))
            .ShouldBe("Phí 7.000 |  | x1");

    private static string Merged(params string[] ranges) =>
        $"<mergeCells>{string.Concat(ranges.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>";

    private static string Text(string first, string second = "", string after = "") =>
        new ASheet(first + second)
        {
            After = after,
            Styles = Formats,
            State = "hidden",
        }.Text;
}
