using iHanoi.Eval.Scoring;

namespace iHanoi.Eval.Tests.Scoring;

public sealed class ClaimsTests
{
    [Theory]
    [InlineData("Lệ phí là 50.000 đồng.", "50,000")]
    [InlineData("Lệ phí là 50 000 đồng.", "50000")]
    [InlineData("Thời hạn: 03 NGÀY làm việc", "03 ngày làm việc")]
    public void The_same_amount_is_met_however_it_is_typed(string text, string accepted) =>
        Claims.Says(text, accepted).ShouldBeTrue();

    [Fact]
    public void Another_amount_is_not_met() =>
        Claims.Says("Lệ phí 60.000 đồng", "50.000").ShouldBeFalse();

    [Fact]
    public void Numbers_are_compared_without_leading_zeros() =>
        Claims
            .Numbers("05 ngày, 1.200.000 đồng, Điều 7")
            .ShouldBe(["5", "1200000", "7"], ignoreOrder: true);
}
