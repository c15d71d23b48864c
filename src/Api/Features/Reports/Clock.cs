using iHanoi.Api.Data;
using iHanoi.Civic.City;

namespace iHanoi.Api.Features.Reports;

/// <summary>A running deadline as people read it: working time left, or how long past.</summary>
public sealed record Clock(DateTimeOffset Due, bool IsVerified, TimeSpan Left, bool IsOverdue);

public sealed class ClockReader(WorkingCalendar calendar, TimeProvider time)
{
    public Clock? Of(DateTimeOffset? due, bool isVerified)
    {
        if (due is not { } end)
        {
            return null;
        }

        var now = time.GetUtcNow();

        return new Clock(end, isVerified, calendar.Between(now, end), end < now);
    }

    public Clock? Of(Report report) => Of(report.DueAt, report.DueIsVerified);
}
