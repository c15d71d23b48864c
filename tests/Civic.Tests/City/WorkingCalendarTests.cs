using FsCheck.Xunit;
using iHanoi.Civic.City;
using static iHanoi.Civic.Tests.City.Offices;

namespace iHanoi.Civic.Tests.City;

public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData("2026-03-02 09:00", 2, "2026-03-02 11:00")] // within a morning
    [InlineData("2026-03-02 11:00", 2, "2026-03-02 14:00")] // over lunch
    [InlineData("2026-03-02 11:00", 1, "2026-03-02 12:00")] // up to lunch, not past it
    [InlineData("2026-03-02 12:30", 1, "2026-03-02 14:00")] // filed at lunch
    [InlineData("2026-03-02 07:00", 8, "2026-03-02 17:00")] // filed before opening
    [InlineData("2026-03-02 16:00", 8, "2026-03-03 16:00")] // over a night
    [InlineData("2026-03-06 16:00", 8, "2026-03-09 16:00")] // over a weekend
    [InlineData("2026-03-07 10:00", 4, "2026-03-09 12:00")] // filed on Saturday
    [InlineData("2026-02-13 16:00", 8, "2026-02-23 16:00")] // over Tết
    [InlineData("2026-02-17 00:10", 4, "2026-02-23 12:00")] // filed on the first day of Tết
    [InlineData("2026-04-24 15:00", 4, "2026-04-28 10:00")] // over the Hùng Kings' day
    [InlineData("2026-04-29 16:30", 8, "2026-05-04 16:30")] // over 30 April, 1 May and a weekend
    [InlineData("2026-08-31 16:00", 2, "2026-09-03 09:00")] // over National Day
    [InlineData("2025-12-31 16:59", 8, "2026-01-02 16:59")] // over New Year
    public void A_deadline_counts_working_hours_only(string start, int hours, string due) =>
        Hanoi.Add(At(start), TimeSpan.FromHours(hours)).ShouldBe(At(due));

    [Theory]
    [InlineData("2026-03-02 11:00", "2026-03-02 14:00", 2)]
    [InlineData("2026-03-06 16:00", "2026-03-09 09:00", 2)]
    [InlineData("2026-02-13 17:00", "2026-02-23 08:00", 0)]
    [InlineData("2026-03-02 12:10", "2026-03-02 12:50", 0)]
    public void Time_between_counts_working_hours_only(string start, string end, int hours) =>
        Hanoi.Between(At(start), At(end)).ShouldBe(TimeSpan.FromHours(hours));

    [Fact]
    public void Time_runs_backwards_after_a_deadline() =>
        Hanoi
            .Between(At("2026-03-03 09:00"), At("2026-03-02 16:00"))
            .ShouldBe(TimeSpan.FromHours(-2));

    [Fact]
    public void An_instant_counts_in_Hanoi_wherever_it_was_written()
    {
        var inLondon = At("2026-03-02 16:00").ToOffset(TimeSpan.Zero);

        Hanoi.Add(inLondon, TimeSpan.FromHours(2)).ShouldBe(At("2026-03-03 09:00"));
    }

    [Theory]
    [InlineData("2026-02-16", false)] // the day before Tết
    [InlineData("2026-02-20", false)] // still Tết
    [InlineData("2026-02-23", true)]
    [InlineData("2026-04-30", false)]
    [InlineData("2026-05-01", false)]
    [InlineData("2026-09-02", false)]
    [InlineData("2026-11-24", true)] // Culture Day: its legal rule was not seen, so offices are taken as open
    [InlineData("2026-11-28", false)] // Saturday
    public void Holidays_and_weekends_are_not_working_days(string day, bool works) =>
        Hanoi
            .IsWorkingDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(works);

    [Fact]
    public void A_calendar_that_never_works_says_so_instead_of_searching_for_ever()
    {
        var never = new WorkingCalendar([], new HashSet<DateOnly>());

        Should.Throw<InvalidOperationException>(() =>
            never.Add(At("2026-03-02 09:00"), TimeSpan.FromHours(1))
        );
    }

    [Property(MaxTest = 300)]
    public bool Adding_then_measuring_gives_the_same_time(uint startMinute, ushort minutes)
    {
        var start = At("2026-01-01 00:00").AddMinutes(startMinute % 500_000);
        var working = TimeSpan.FromMinutes(minutes % 10_000);

        return Hanoi.Between(start, Hanoi.Add(start, working)) == working;
    }

    [Property(MaxTest = 300)]
    public bool A_deadline_falls_into_working_time(uint startMinute, ushort minutes)
    {
        var start = At("2026-01-01 00:00").AddMinutes(startMinute % 500_000);
        var due = Hanoi.Add(start, TimeSpan.FromMinutes(1 + (minutes % 10_000)));
        var hour = due.TimeOfDay;

        return Hanoi.IsWorkingDay(DateOnly.FromDateTime(due.DateTime))
            && hour > TimeSpan.FromHours(8)
            && hour <= TimeSpan.FromHours(17)
            && !(hour > TimeSpan.FromHours(12) && hour <= TimeSpan.FromHours(13));
    }

    [Property(MaxTest = 200)]
    public bool A_later_start_never_ends_earlier(uint first, ushort later, ushort minutes)
    {
        var start = At("2026-01-01 00:00").AddMinutes(first % 500_000);
        var working = TimeSpan.FromMinutes(minutes % 5_000);

        return Hanoi.Add(start, working) <= Hanoi.Add(start.AddMinutes(later % 5_000), working);
    }
}
