namespace iHanoi.Civic.City;

/// <summary>A stretch of a working day, e.g. 08:00–12:00.</summary>
public readonly record struct WorkingStretch(TimeOnly From, TimeOnly To);

/// <summary>
/// Working time of the city's offices: Monday to Friday in the given stretches, without the days off.
/// Deadlines are arithmetic on it; it knows no clock.
/// </summary>
public sealed class WorkingCalendar(
    IReadOnlyList<WorkingStretch> stretches,
    IReadOnlySet<DateOnly> daysOff
)
{
    public static readonly TimeSpan HanoiOffset = TimeSpan.FromHours(7);

    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !daysOff.Contains(day);

    /// <summary>The instant at which <paramref name="working"/> time has passed since the start.</summary>
    public DateTimeOffset Add(DateTimeOffset start, TimeSpan working)
    {
        var left = working;

        foreach (var (from, to) in Stretches(start))
        {
            var length = to - from;

            if (length >= left)
            {
                return from + left;
            }

            left -= length;
        }

        throw new InvalidOperationException("A calendar without working days has no deadlines.");
    }

    /// <summary>Working time between two instants; negative when the end lies before the start.</summary>
    public TimeSpan Between(DateTimeOffset start, DateTimeOffset end)
    {
        if (end < start)
        {
            return -Between(end, start);
        }

        var total = TimeSpan.Zero;

        foreach (var (from, to) in Stretches(start).TakeWhile(stretch => stretch.From < end))
        {
            total += (to < end ? to : end) - from;
        }

        return total;
    }

    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Stretches(DateTimeOffset start)
    {
        var local = start.ToOffset(HanoiOffset);
        var first = DateOnly.FromDateTime(local.DateTime);

        // Ten years is far beyond any deadline, and ends the search on a calendar that never works.
        for (var day = first; day < first.AddYears(10); day = day.AddDays(1))
        {
            if (!IsWorkingDay(day))
            {
                continue;
            }

            foreach (var stretch in stretches)
            {
                var from = new DateTimeOffset(day.ToDateTime(stretch.From), HanoiOffset);
                var to = new DateTimeOffset(day.ToDateTime(stretch.To), HanoiOffset);

                if (to > local)
                {
                    yield return (from > local ? from : local, to);
                }
            }
        }
    }
}
