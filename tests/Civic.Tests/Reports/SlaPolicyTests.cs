using iHanoi.Civic.Reports;
using static iHanoi.Civic.Tests.City.Offices;

namespace iHanoi.Civic.Tests.Reports;

public sealed class SlaPolicyTests
{
    [Fact]
    public void A_report_is_accepted_within_eight_working_hours()
    {
        var due = SlaPolicy.Default.ForAcceptance(Hanoi, At("2026-03-06 15:00"));

        due.ShouldBe(new Deadline(At("2026-03-09 15:00"), IsVerified: true));
    }

    [Fact]
    public void An_urgent_report_is_handled_within_four_working_hours()
    {
        var due = SlaPolicy.Default.ForHandling(Hanoi, At("2026-03-06 15:00"), Urgency.Urgent);

        due.ShouldBe(new Deadline(At("2026-03-09 10:00"), IsVerified: true));
    }

    [Theory]
    [InlineData(Urgency.Normal, "2026-03-09 15:00")]
    [InlineData(Urgency.Complex, "2026-03-23 15:00")]
    public void A_limit_the_city_has_not_published_is_marked_as_such(Urgency urgency, string due) =>
        SlaPolicy
            .Default.ForHandling(Hanoi, At("2026-03-02 15:00"), urgency)
            .ShouldBe(new Deadline(At(due), IsVerified: false));

    [Fact]
    public void An_unknown_level_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            SlaPolicy.Default.ForHandling(Hanoi, At("2026-03-02 15:00"), (Urgency)99)
        );
}
