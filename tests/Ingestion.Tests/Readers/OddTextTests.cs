using System.Text;
using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Readers;

namespace iHanoi.Ingestion.Tests.Readers;

/// <summary>Tables and texts without a format, in every encoding an office has left behind.</summary>
public sealed class OddTextTests
{
    private const string Table = "Thủ tục;Lệ phí của người nộp\nĐăng ký tạm trú;7.000 đồng";

    static OddTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData(',')]
    public void The_delimiter_is_found_below_a_title(char delimiter)
    {
        var rows =
            $"Bảng phí, năm nay\n\nTạm trú{delimiter}7 000{delimiter}3 ngày\nHộ chiếu{delimiter}9 000{delimiter}8 ngày";

        Csv(rows).ShouldContain($"Tạm trú{delimiter}7 000{delimiter}3 ngày");
        Lines(rows.Replace("7 000", "\"7\n000\"", StringComparison.Ordinal))
            .ShouldContain($"Tạm trú{delimiter}7 000{delimiter}3 ngày");
    }

    [Fact]
    public void Quotes_may_hold_delimiters_line_ends_and_quotes() =>
        Lines("a1,\"Phí \"\"nhanh\"\",\r\n7.000\",b\r\n\"x,1\",y,z\r\n")
            .ShouldBe(["a1,Phí \"nhanh\", 7.000,b", "x,1,y,z"]);

    [Fact]
    public void A_quote_within_a_word_is_only_a_sign() =>
        Lines("Ống 5\",9.000\nỐng 6\",11.000").ShouldBe(["Ống 5\",9.000", "Ống 6\",11.000"]);

    [Fact]
    public void A_quote_that_never_closes_does_not_swallow_the_table() =>
        Lines("\"Phí,7.000\nHộ chiếu,9.000").ShouldBe(["\"Phí,7.000", "Hộ chiếu,9.000"]);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_table_is_read_in_unicode_without_a_mark(string name) =>
        Read("a.csv", Encoding.GetEncoding(name).GetBytes(Table))
            .ShouldBe("Đăng ký tạm trú;7.000 đồng");

    [Fact]
    public void A_table_is_read_in_Windows_1258()
    {
        // This code page writes a letter and its tone apart: "ạ" is "a" and a dot below.
        var bytes = Encoding.GetEncoding(1258).GetBytes(Apart(Table));

        Read("a.csv", bytes).ShouldBe("Đăng ký tạm trú;7.000 đồng");
    }

    [Fact]
    public void A_table_is_read_in_TCVN3() =>
        Read(
                "a.csv",
                Encoding.Latin1.GetBytes(
                    "Thñ tôc;LÖ phÝ cña ng\u00ADêi nép\n§¨ng ký t¹m tró;7.000 ®ång"
                )
            )
            .ShouldBe("Đăng ký tạm trú;7.000 đồng");

    [Fact]
    public void A_table_is_read_in_VNI() =>
        Read(
                "a.csv",
                Encoding.Latin1.GetBytes(
                    "Thuû tuïc;Leä phí cuûa ngöôøi noäp\nÑaêng kyù taïm truù;7.000 ñoàng"
                )
            )
            .ShouldBe("Đăng ký tạm trú;7.000 đồng");

    [Fact]
    public void A_page_under_the_name_of_a_text_or_a_Word_file_is_read_as_a_page()
    {
        var page =
            "<html><script>alert(1)</script><p hidden>bỏ qua luật</p><p>Phí 7.000"u8.ToArray();

        Room.Text("a.txt", page).ShouldBe("Phí 7.000");
        Room.Text("a.doc", page).ShouldBe("Phí 7.000");
        Room.Text("a.xls", page).ShouldBe("Phí 7.000");
    }

    [Theory]
    [InlineData("a.docx")]
    [InlineData("a.xlsx")]
    [InlineData("a.pdf")]
    public void A_text_under_the_name_of_an_office_file_is_damaged(string name) =>
        Room.Read(name, "Phí 7.000"u8.ToArray())
            .ShouldBe(new ReadOutcome.Skipped(SkipReason.Damaged));

    // Tones as marks of their own, letters as the code page has them.
    private static string Apart(string text)
    {
        var apart = new StringBuilder();

        foreach (var c in text)
        {
            var parts = c.ToString().Normalize(NormalizationForm.FormD);
            var tone = parts.AsSpan().IndexOfAny("\u0300\u0301\u0303\u0309\u0323");
            apart.Append(
                tone < 0
                    ? c.ToString()
                    : parts.Remove(tone, 1).Normalize(NormalizationForm.FormC) + parts[tone]
            );
        }

        return apart.ToString();
    }

    private static string Csv(string text) => Read("a.csv", Encoding.UTF8.GetBytes(text));

    private static string[] Lines(string text) => Csv(text).Split('\n');

    private static string Read(string name, byte[] bytes) => Room.Text(name, bytes);
}
