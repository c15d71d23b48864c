using System.Text;
using iHanoi.Ingestion.Readers;
using iHanoi.Ingestion.Tests.Readers.Made;
using static iHanoi.Ingestion.Tests.Readers.Made.AWordFile;

namespace iHanoi.Ingestion.Tests.Readers;

/// <summary>Small files that ask for endless work: what they say is read, what they ask for is not done.</summary>
public sealed class SwellingFileTests
{
    private const string OneList = "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

    [Fact]
    public void A_number_as_long_as_a_book_is_not_written_before_every_line() =>
        new AWordFile(string.Concat(Enumerable.Repeat(InList(1, "Phí 7.000"), 3)))
        {
            Numbering = OneLevel($"<w:lvlText w:val=\"{new string('x', 1_000_000)}%1\"/>"),
        }.Text.ShouldBe("Phí 7.000\nPhí 7.000\nPhí 7.000");

    [Fact]
    public void A_count_without_end_is_not_written_in_Roman_numbers() =>
        new AWordFile(InList(1, "Phí 7.000") + InList(1, "Hạn"))
        {
            Numbering = OneLevel(
                "<w:start w:val=\"2147483647\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/>"
            ),
        }.Text.ShouldBe(". Phí 7.000\n. Hạn");

    [Fact]
    public void Styles_and_lists_that_lead_back_to_themselves_end() =>
        new AWordFile(InStyle("a", "Phí 7.000") + InList(1, "Hạn"))
        {
            Styles =
                "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>"
                + "<w:style w:type=\"numbering\" w:styleId=\"l\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>",
            Numbering =
                $"<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"l\"/></w:abstractNum>{OneList}",
        }.Text.ShouldBe("Phí 7.000\nHạn");

    [Fact]
    public void A_note_to_itself_is_read_once()
    {
        const string Reference = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";

        new AWordFile($"<w:p>{Run("Phí 7.000")}{Reference}</w:p>")
        {
            Footnotes =
                $"<w:footnote w:id=\"2\"><w:p>{Run("Ghi chú")}{Reference}</w:p></w:footnote>",
        }.Text.ShouldBe("Phí 7.000\nGhi chú");
    }

    [Fact]
    public void A_page_laid_in_again_and_again_is_read_once() =>
        new AWordFile(string.Concat(Enumerable.Repeat("<w:altChunk r:id=\"trang\"/>", 10_000)))
        {
            WebPage = "<p>Phi 7.000</p>",
        }.Text.ShouldBe("Phi 7.000");

    [Fact]
    public void Comments_that_are_never_closed_and_lines_without_end_are_text()
    {
        Markdown(string.Concat(Enumerable.Repeat("<!--", 200_000)) + "\nPhí 7.000")
            .ShouldEndWith("Phí 7.000");
        Markdown($"# a{new string(' ', 1_000_000)}x\nPhí 7.000").ShouldBe("Phí 7.000");
        Markdown(string.Concat(Enumerable.Repeat("abc def\n", 500_000)) + "===")
            .ShouldEndWith("abc def\n===");
    }

    [Fact]
    public void A_long_list_and_columns_without_end_cost_little()
    {
        Room.Text(
                "a.html",
                Encoding.UTF8.GetBytes("<ol>" + string.Concat(Enumerable.Repeat("<li>a", 100_000)))
            )
            .ShouldEndWith("\n100000. a");
        Markdown(
                $"|{string.Concat(Enumerable.Repeat("a|", 100_000))}\n|{string.Concat(Enumerable.Repeat("-|", 100_000))}\n|1|\n"
            )
            .ShouldBe("|1|");
    }

    private static string OneLevel(string look) =>
        $"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">{look}</w:lvl></w:abstractNum>{OneList}";

    private static string Markdown(string text) => Room.Text("a.md", Encoding.UTF8.GetBytes(text));
}
