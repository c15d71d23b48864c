using iHanoi.Civic.Knowledge;

namespace iHanoi.Civic.Tests.Knowledge;

public sealed class ValidityTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData(0, 0, true)] // in force from today until today
    [InlineData(-400, 30, true)]
    [InlineData(1, 400, false)] // from tomorrow
    [InlineData(-400, -1, false)] // until yesterday
    public void A_text_holds_between_its_first_and_last_day(int from, int until, bool holds) =>
        new Validity(null, Today.AddDays(from), Today.AddDays(until), null)
            .HoldsOn(Today)
            .ShouldBe(holds);

    [Fact]
    public void What_the_source_does_not_say_limits_nothing()
    {
        Validity.Unknown.HoldsOn(Today).ShouldBeTrue();
        new Validity(Today.AddDays(9), null, null, null).HoldsOn(Today).ShouldBeTrue();
    }
}
