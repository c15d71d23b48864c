using iHanoi.Classifier.Duplicates;

namespace iHanoi.Classifier.Tests.Duplicates;

public sealed class NumberSignsTests
{
    [Theory]
    [InlineData("tòa 17T5 cháy khét", "khét lẹt ở 17t4")]
    [InlineData("Xe 117 không chạy", "Chuyến đầu xe 107 không chạy")]
    [InlineData("Số 15 ngõ 175 mất nước", "ngõ 177 mất nước")]
    public void Two_numbers_of_one_kind_speak_for_two_places(string a, string b) =>
        Signs(a, b).Other.ShouldBe(1);

    [Theory]
    [InlineData("Xe 117 bỏ chuyến lúc 5 giờ", "xe 117 bỏ chuyến, chờ 40 phút")]
    [InlineData("Thi công sau 23 giờ", "Đóng cọc 2 đêm nay")]
    public void Hours_and_counts_do_not(string a, string b) => Signs(a, b).Other.ShouldBe(0);

    private static NumberSigns Signs(string a, string b) =>
        NumberSigns.Of(ComparedText.Read(a, null), ComparedText.Read(b, null));
}
