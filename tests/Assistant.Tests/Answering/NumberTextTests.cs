using iHanoi.Assistant.Answering;

namespace iHanoi.Assistant.Tests.Answering;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("12.000 đồng")]
    [InlineData("12,000 VND")]
    [InlineData("12 nghìn")]
    [InlineData("12k")]
    public void One_amount_is_one_number_however_it_is_written(string text) =>
        NumberText.In(text).ShouldBe(["12000"]);

    [Theory]
    [InlineData("1,5 triệu đồng", "1500000")]
    [InlineData("05 ngày", "5")]
    public void Parts_of_a_million_and_leading_zeros_are_read(string text, string number) =>
        NumberText.In(text).ShouldBe([number]);
}
