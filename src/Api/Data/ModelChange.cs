namespace iHanoi.Api.Data;

/// <summary>
/// A person put another model in use. Rows are only added; the last one says which model answers, on every node.
/// </summary>
public sealed class ModelChange
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string PersonId { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required bool IsRollback { get; init; }

    public string? Reason { get; init; }

    /// <summary>The gate's faults that the person overrode, by name; null when it had none.</summary>
    public string? Overridden { get; init; }
}
