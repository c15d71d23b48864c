using iHanoi.Api.Features.Reports;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Tests.Features.Reports;

public sealed class TitlesTests
{
    [Theory]
    [InlineData("Có ổ gà trước cổng trường")]
    [InlineData("Trước cổng trường\r\ncó\r\nổ gà to")]
    [InlineData("\n  Trước cổng trường có ổ gà to")]
    public void A_mark_stays_on_its_word_where_the_title_changes_the_ends_of_lines(string text)
    {
        var start = text.IndexOf("ổ gà", StringComparison.Ordinal);

        var mark = Titles.Marks(text, [new WordWeight(start, 4, "ổ gà", 1)])[0];

        Titles.Of(text).Substring(mark.Start, mark.Length).ShouldBe("ổ gà");
    }
}
