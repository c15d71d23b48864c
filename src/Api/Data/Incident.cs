using iHanoi.Civic.City;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Data;

/// <summary>Reports that seem to tell of one thing that happened: the union of pairs above the threshold.</summary>
public sealed class Incident
{
    public required Guid Id { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset LastAt { get; set; }

    public required Category Category { get; init; }

    public WardCode? Ward { get; init; }

    public List<IncidentReport> Reports { get; init; } = [];
}

/// <summary>A report's place in an incident. A person may take it out; it is then never put back by a machine.</summary>
public sealed class IncidentReport
{
    public required Guid ReportId { get; init; }

    public required Guid IncidentId { get; set; }

    public required DateTimeOffset JoinedAt { get; init; }

    public DateTimeOffset? RemovedAt { get; set; }

    public string? RemovedBy { get; set; }

    public string? RemovedBecause { get; set; }
}
