using iHanoi.Classifier.Duplicates;

namespace iHanoi.Classifier.Tests.Duplicates;

public sealed class QuantitiesTests
{
    [Theory]
    [InlineData("hen 5 ngay nay chua tra", 1)]
    [InlineData("thi cong den 23h30 dem", 3)]
    [InlineData("mat 200 nghin", 1)]
    [InlineData("ngay 20 khong co nuoc", 1)]
    [InlineData("2 people fell", 0)]
    public void What_counts_or_tells_the_time_is_no_address(string text, int number) =>
        Quantities.Has(text.Split(' '), number).ShouldBeTrue();

    [Theory]
    [InlineData("o ga truoc so 5 ngay dau pho", 4)]
    [InlineData("ngo 12 nam du", 1)]
    [InlineData("24 thai thinh dong coc", 0)]
    [InlineData("toa 17t5 mat nuoc", 1)]
    [InlineData("hh3a mat dien", 0)]
    public void What_says_where_is_no_quantity(string text, int number) =>
        Quantities.Has(text.Split(' '), number).ShouldBeFalse();
}
