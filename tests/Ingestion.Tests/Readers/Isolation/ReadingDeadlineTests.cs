using System.Text;
using iHanoi.Ingestion.Readers;
using iHanoi.Ingestion.Readers.Isolation;

namespace iHanoi.Ingestion.Tests.Readers.Isolation;

public sealed class ReadingDeadlineTests
{
    private static readonly ReadingOptions Options = new()
    {
        SecondsPerFile = 60,
        SecondsPerPage = 10,
        SecondsPerMegabyte = 30,
        MostScannedPages = 20,
        MostSecondsPerFile = 200,
    };

    [Theory]
    [InlineData(1, 70)]
    [InlineData(5, 110)]
    [InlineData(14, 200)]
    [InlineData(5_000, 200)]
    public void Each_page_of_a_pdf_adds_its_time_up_to_a_bound(int pages, int seconds) =>
        Seconds("a.pdf", Pdf(pages)).ShouldBe(seconds);

    [Fact]
    public void Lists_labels_and_modes_are_no_pages() =>
        Seconds("a.pdf", "%PDF-1.7 /Type /Pages /PageLabels /PageMode /Type/Page>>"u8.ToArray())
            .ShouldBe(70);

    [Theory]
    [InlineData("a.pdf", 150_000, 160)]
    [InlineData("a.tiff", 1_000, 70)]
    [InlineData("a.zip", 30_000, 80)]
    public void Pages_that_are_not_named_are_weighed(string name, int bytes, int seconds) =>
        Seconds(name, new byte[bytes]).ShouldBe(seconds);

    [Theory]
    [InlineData(0, 60)]
    [InlineData(2, 120)]
    [InlineData(40, 200)]
    public void Each_megabyte_of_letters_adds_its_time(int megabytes, int seconds) =>
        Seconds("a.docx", new byte[megabytes * 1024 * 1024]).ShouldBe(seconds);

    private static double Seconds(string name, byte[] bytes) =>
        ReadingDeadline.For(new FileContent(name, bytes), Options).TotalSeconds;

    private static byte[] Pdf(int pages) =>
        Encoding.ASCII.GetBytes(
            "%PDF-1.7\n<</Type/Pages>>\n"
                + string.Concat(Enumerable.Repeat("<</Type /Page /Parent 1 0 R>>\n", pages))
        );
}
