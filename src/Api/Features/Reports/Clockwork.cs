using iHanoi.Api.Data;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Features.Reports;

/// <summary>Now, deadlines and the state machine in one hand.</summary>
internal sealed class Clockwork(
    TimeProvider time,
    WorkingCalendar calendar,
    SlaPolicy policy,
    ReportLife life
)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public ReportLife Life => life;

    public Deadline Acceptance(DateTimeOffset filedAt) => policy.ForAcceptance(calendar, filedAt);

    /// <summary>The instant that lies so many working hours ahead.</summary>
    public DateTimeOffset Ahead(TimeSpan working) => calendar.Add(Now, working);

    public Job Job(string kind, Guid subject, int priority) =>
        Data.Job.Due(kind, subject, priority, Now);
}
