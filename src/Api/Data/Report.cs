using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Api.Data;

/// <summary>
/// A report as filed, and what people decided about it. What models said stands beside it in
/// <see cref="ReportSuggestion"/>, never in these columns.
/// </summary>
public sealed class Report
{
    public required Guid Id { get; init; }

    public required ReportNumber Number { get; init; }

    /// <summary>As typed, in NFC. Shown to its author and to officials only.</summary>
    public required string Text { get; init; }

    public required string MaskedText { get; init; }

    public required Language Language { get; init; }

    public string? PlaceText { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>Decided by the text, the point or a person; null is undecided, never a guess.</summary>
    public WardCode? Ward { get; set; }

    /// <summary>An official's decision, as are urgency, legal kind and agency.</summary>
    public Category? Category { get; set; }

    /// <summary>What the citizen said it is about; null when they left it to us.</summary>
    public Category? CitizenCategory { get; init; }

    public DateTimeOffset? HappenedAt { get; init; }

    public Urgency? Urgency { get; set; }

    public LegalKind? LegalKind { get; set; }

    public AgencyId? Agency { get; set; }

    public required ReportState State { get; set; }

    public int Hops { get; set; }

    public int Reopenings { get; set; }

    public required DateTimeOffset FiledAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; set; }

    /// <summary>The running clock: acceptance before it is accepted, handling after.</summary>
    public DateTimeOffset? DueAt { get; set; }

    public bool DueIsVerified { get; set; }

    public RefusalReason? RefusedBecause { get; set; }

    public bool IsPublic { get; set; }

    public bool IsSample { get; init; }

    /// <summary>The signed-in citizen who filed it; null when it was filed without an account.</summary>
    public string? CitizenId { get; init; }

    public string? OfficialId { get; set; }

    public string? IdempotencyKey { get; init; }

    /// <summary>Counts changes, so that two officials never overwrite each other unseen.</summary>
    public int Version { get; set; }

    public List<ReportEvent> Events { get; init; } = [];

    public List<ReportSuggestion> Suggestions { get; init; } = [];

    public List<ReportPhoto> Photos { get; init; } = [];

    public List<Reply> Replies { get; init; } = [];

    public ReportContact? Contact { get; set; }

    public List<ReportFollower> Followers { get; init; } = [];

    public GeoPoint? Point =>
        Latitude is { } latitude && Longitude is { } longitude ? new(latitude, longitude) : null;
}
