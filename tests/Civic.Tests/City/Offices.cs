using iHanoi.Civic.City;

namespace iHanoi.Civic.Tests.City;

/// <summary>Hanoi's office hours with the days off of 2026 that these tests speak of.</summary>
internal static class Offices
{
    public static readonly WorkingCalendar Hanoi = new(
        [
            new WorkingStretch(new TimeOnly(8, 0), new TimeOnly(12, 0)),
            new WorkingStretch(new TimeOnly(13, 0), new TimeOnly(17, 0)),
        ],
        DaysOff(
            ("2026-01-01", 1),
            ("2026-02-14", 9),
            ("2026-04-27", 1),
            ("2026-04-30", 2),
            ("2026-09-01", 2)
        )
    );

    /// <summary>Hanoi time.</summary>
    public static DateTimeOffset At(string text) =>
        new(
            DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture),
            WorkingCalendar.HanoiOffset
        );

    private static HashSet<DateOnly> DaysOff(params (string First, int Count)[] holidays) =>
        [
            .. holidays.SelectMany(holiday =>
                Enumerable
                    .Range(0, holiday.Count)
                    .Select(
                        DateOnly
                            .Parse(holiday.First, System.Globalization.CultureInfo.InvariantCulture)
                            .AddDays
                    )
            ),
        ];
}
