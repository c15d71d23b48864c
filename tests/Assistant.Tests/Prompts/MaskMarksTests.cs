using iHanoi.Assistant.Prompts;

namespace iHanoi.Assistant.Tests.Prompts;

public sealed class MaskMarksTests
{
    [Theory]
    [InlineData(
        "Đăng ký khai sinh cần giấy tờ gì, số điện thoại của tôi là [số điện thoại]",
        "Đăng ký khai sinh cần giấy tờ gì,"
    )]
    [InlineData("Hộ chiếu mất bao lâu? sđt [số điện thoại].", "Hộ chiếu mất bao lâu?")]
    [InlineData("My phone number is [số điện thoại] how much is it", "how much is it")]
    [InlineData(
        "Tôi tên là [tên riêng], sinh ngày [ngày sinh], đăng ký khai sinh cần gì?",
        "đăng ký khai sinh cần gì?"
    )]
    [InlineData("Không có gì bị che", "Không có gì bị che")]
    public void What_was_struck_out_goes_with_the_words_that_lead_up_to_it(
        string text,
        string left
    ) => MaskMarks.Without(text).ShouldBe(left);
}
