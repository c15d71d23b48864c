using iHanoi.Civic.Text;

namespace iHanoi.Api.Data;

/// <summary>Two reports that may tell of one incident: how sure, and why. A suggestion, like any other.</summary>
public sealed class ReportPair
{
    public required Guid ReportId { get; init; }

    public required Guid OtherId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The calibrated chance that both tell of one incident, 0–1.</summary>
    public required double Score { get; init; }

    public required List<Bilingual> Reasons { get; init; }
}
