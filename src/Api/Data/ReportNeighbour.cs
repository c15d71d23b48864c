using iHanoi.Civic.Reports;

namespace iHanoi.Api.Data;

/// <summary>One key under which a report is found by its neighbours, with the kind that was suggested for it.</summary>
public sealed class ReportNeighbour
{
    public required Guid ReportId { get; init; }

    public required string Key { get; init; }

    public required Category Kind { get; init; }

    public required DateTimeOffset At { get; init; }
}
