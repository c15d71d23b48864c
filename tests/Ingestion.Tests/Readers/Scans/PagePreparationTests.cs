using System.Globalization;
using iHanoi.Ingestion.Readers.Scans;
using iHanoi.Testing;

namespace iHanoi.Ingestion.Tests.Readers.Scans;

public sealed class PagePreparationTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1.7)]
    [InlineData(-3)]
    [InlineData(5)]
    public void The_slant_of_a_page_is_found(double degrees)
    {
        var page = PagePictures.OfPicture(
            AScan
                .Saying(
                    string.Join('\n', Enumerable.Repeat("Công an phường Láng giải quyết hồ sơ", 12))
                )
                .Askew(degrees)
                .Png(),
            1
        )!;

        Math.Abs(Deskewing.AngleOf(page) + degrees).ShouldBeLessThan(0.3);
        Math.Abs(Deskewing.AngleOf(Deskewing.Straighten(page))).ShouldBeLessThan(0.3);
    }

    [Fact]
    public void A_pale_copy_is_made_black_and_white_and_a_grainy_sheet_stays_blank()
    {
        var pale = Page(100, 100, paper: 220);
        Array.Fill(pale.Pixels, (byte)150, 0, 500);

        pale.Stretched()!.Pixels[0].ShouldBe((byte)0);
        pale.Stretched()!.Pixels[^1].ShouldBe(byte.MaxValue);
        Page(100, 100, paper: 220).Stretched().ShouldBeNull();
    }

    [Fact]
    public void Words_are_joined_to_lines_and_weighed_by_their_letters()
    {
        var table = string.Join(
            '\n',
            Row(1, 1, 1, 90, "Lệ"),
            Row(1, 1, 1, 90, "phí"),
            Row(1, 1, 2, 30, ","),
            Row(2, 1, 1, -1, " ")
        );

        var words = TesseractWords.Of(table);

        words.Text.ShouldBe("Lệ phí\n,");
        words.Confidence.ShouldBe(((5 * 0.9) + 0.3) / 6, tolerance: 0.001);
    }

    private static string Row(int block, int paragraph, int line, int confidence, string word) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"5\t1\t{block}\t{paragraph}\t{line}\t1\t0\t0\t9\t9\t{confidence}\t{word}"
        );

    private static GreyPage Page(int width, int height, byte paper)
    {
        var pixels = new byte[width * height];
        Array.Fill(pixels, paper);
        return new GreyPage(width, height, pixels);
    }
}
