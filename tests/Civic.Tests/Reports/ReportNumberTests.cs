using FsCheck.Xunit;
using iHanoi.Civic.Reports;
using static iHanoi.Civic.Tests.City.Offices;

namespace iHanoi.Civic.Tests.Reports;

public sealed class ReportNumberTests
{
    [Fact]
    public void A_number_bears_the_day_in_Hanoi()
    {
        var lateInLondon = At("2026-11-25 00:30").ToOffset(TimeSpan.Zero);

        ReportNumber.Create(lateInLondon, new byte[6]).Value.ShouldBe("HN-261125-222222");
    }

    [Property(MaxTest = 300)]
    public bool A_number_is_found_again_in_any_message(
        byte a,
        byte b,
        byte c,
        byte d,
        byte e,
        byte f
    )
    {
        var number = ReportNumber.Create(At("2026-11-25 10:00"), [a, b, c, d, e, f]);

        return ReportNumber.FindIn($"cho hỏi {number} tới đâu rồi ạ?") == number
            && ReportNumber.FindIn(number.Value.ToLowerInvariant()) == number
            && ReportNumber.FindIn(number.Value.Replace('-', ' ')) == number
            && ReportNumber.FindIn(number.Value.Replace("-", "")) == number;
    }

    [Property(MaxTest = 300)]
    public bool A_number_has_no_look_alikes(byte a, byte b, byte c, byte d, byte e, byte f) =>
        ReportNumber
            .Create(At("2026-11-25 10:00"), [a, b, c, d, e, f])
            .Value[10..]
            .IndexOfAny(['0', 'O', '1', 'I', 'L']) < 0;

    [Theory]
    [InlineData("")]
    [InlineData("HN-25112-7K3M9Q")]
    [InlineData("HN-251125-7K3M9")]
    [InlineData("HN-251125-7K3M9O")] // an O is never written
    [InlineData("XHN-251125-7K3M9Q")]
    [InlineData("số 251125")]
    public void What_is_no_number_is_not_found(string text) =>
        ReportNumber.FindIn(text).ShouldBeNull();
}
