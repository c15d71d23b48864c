using iHanoi.Civic.Reports;

namespace iHanoi.Api.Data;

/// <summary>What a candidate made of a live report while another model answered: shown to nobody who decides.</summary>
public sealed class ShadowReading
{
    public required Guid ReportId { get; init; }

    public required string ModelVersion { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Category Category { get; init; }

    public required double CategoryProbability { get; init; }

    public required bool Abstained { get; init; }

    public required Urgency Urgency { get; init; }

    public required bool IsEmergency { get; init; }
}
