using iHanoi.Ingestion.Index.Queries;

namespace iHanoi.Ingestion.Tests.Index.Queries;

public sealed class AskedTimeTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData("năm 2024 thì sao?", "2024-01-01", "2024-12-31")]
    [InlineData("muc phi nam 2025", "2025-01-01", "2025-12-31")]
    [InlineData("tháng 3/2025 lệ phí bao nhiêu", "2025-03-01", "2025-03-31")]
    [InlineData("áp dụng từ 1/7/2027", "2027-07-01", "2027-07-01")]
    [InlineData("what was the fee in 2023", "2023-01-01", "2023-12-31")]
    public void A_time_that_is_named_is_understood(string question, string first, string last) =>
        AskedTime.In(question, Today).ShouldBe(new AskedTime(Day(first), Day(last)));

    [Theory]
    [InlineData("lệ phí đăng ký tạm trú")]
    [InlineData("Luật Cư trú 68/2020/QH14 quy định gì")]
    [InlineData("Quyết định 1207/QĐ-UBND ngày 28/02/2025/x")]
    [InlineData("tháng 13/2025")]
    [InlineData("nhà số 2024 đường Láng")]
    public void A_question_of_today_asks_about_no_other_time(string question) =>
        AskedTime.In(question, Today).ShouldBeNull();

    [Fact]
    public void What_was_before_ends_yesterday() =>
        AskedTime.In("quy định cũ thế nào", Today)!.Value.Last.ShouldBe(Today.AddDays(-1));

    [Fact]
    public void What_comes_begins_tomorrow() =>
        AskedTime.In("sắp tới có gì thay đổi", Today)!.Value.First.ShouldBe(Today.AddDays(1));

    private static DateOnly Day(string text) =>
        DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
