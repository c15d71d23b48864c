using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Api.Data;

/// <summary>
/// A report being prepared, in the chat or on the form: kept so that nothing typed is lost, filed only
/// with a confirmation that a page minted.
/// </summary>
public sealed class PendingReport
{
    public required Guid Id { get; init; }

    public required string Text { get; set; }

    public required Language Language { get; init; }

    public string? PlaceText { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public Category? Category { get; set; }

    public DateTimeOffset? HappenedAt { get; set; }

    /// <summary>"original:served" of each photo, in the order chosen.</summary>
    public List<string> PhotoHashes { get; set; } = [];

    /// <summary>Hash of the one confirmation that may file it; null until a page minted one.</summary>
    public string? Confirmation { get; set; }

    public Guid? FiledAs { get; set; }

    public required DateTimeOffset At { get; init; }
}
