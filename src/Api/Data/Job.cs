namespace iHanoi.Api.Data;

/// <summary>
/// Work promised in the same transaction as the change that asks for it. A worker leases it; when the
/// worker dies the lease runs out and another takes it up.
/// </summary>
public sealed class Job
{
    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    public required Guid Subject { get; init; }

    /// <summary>Lower is taken first: see <c>JobPriority</c>.</summary>
    public int Priority { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    public DateTimeOffset? LeasedUntil { get; set; }

    public string? Worker { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Work that is due at once.</summary>
    public static Job Due(string kind, Guid subject, int priority, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            Subject = subject,
            Priority = priority,
            DueAt = now,
        };
}
