using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Api.Data;

/// <summary>
/// What a person's decision teaches: masked words, the label they gave, and what which model had suggested. Rows
/// are added, never changed; of several for one report the last one teaches.
/// </summary>
public sealed class TrainingSample
{
    public required Guid Id { get; init; }

    public required Guid ReportId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required SampleKind Kind { get; init; }

    /// <summary>The official who decided: there is no sample without one.</summary>
    public required string PersonId { get; init; }

    public required string MaskedText { get; init; }

    public required Language Language { get; init; }

    /// <summary>As the person decided; null when only the agency was found wrong.</summary>
    public Category? Category { get; init; }

    public Urgency? Urgency { get; init; }

    public AgencyId? Agency { get; init; }

    /// <summary>The agency that said "not ours"; null for a correction.</summary>
    public AgencyId? NotAgency { get; init; }

    public required string Model { get; init; }

    public required string ModelVersion { get; init; }

    public required Category SuggestedCategory { get; init; }

    public required Urgency SuggestedUrgency { get; init; }

    public AgencyId? SuggestedAgency { get; init; }
}

public enum SampleKind
{
    /// <summary>An official decided otherwise than suggested, or otherwise than decided before.</summary>
    Correction,

    /// <summary>An agency passed it on: "not ours".</summary>
    NotOurs,
}
