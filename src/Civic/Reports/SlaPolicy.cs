using iHanoi.Civic.City;

namespace iHanoi.Civic.Reports;

/// <summary>
/// Working-time limits. Acceptance (8 h) and urgent handling (4 h) are Decision 1207/QĐ-UBND; the other two
/// are the city's to state: they are configuration, and shown with "needs the city's value".
/// </summary>
public sealed record SlaPolicy(
    TimeSpan Acceptance,
    TimeSpan Urgent,
    TimeSpan Normal,
    TimeSpan Complex
)
{
    public static readonly SlaPolicy Default = new(
        Acceptance: TimeSpan.FromHours(8),
        Urgent: TimeSpan.FromHours(4),
        Normal: TimeSpan.FromHours(40),
        Complex: TimeSpan.FromHours(120)
    );

    public Deadline ForAcceptance(WorkingCalendar calendar, DateTimeOffset filedAt) =>
        new(calendar.Add(filedAt, Acceptance), IsVerified: true);

    public Deadline ForHandling(
        WorkingCalendar calendar,
        DateTimeOffset acceptedAt,
        Urgency urgency
    ) =>
        urgency switch
        {
            Urgency.Urgent => new(calendar.Add(acceptedAt, Urgent), IsVerified: true),
            Urgency.Complex => new(calendar.Add(acceptedAt, Complex), IsVerified: false),
            Urgency.Normal => new(calendar.Add(acceptedAt, Normal), IsVerified: false),
            _ => throw new ArgumentOutOfRangeException(nameof(urgency)),
        };
}

/// <summary>When a stage must end. Not verified: the city has not published the rule; say so when shown.</summary>
public readonly record struct Deadline(DateTimeOffset Due, bool IsVerified);
