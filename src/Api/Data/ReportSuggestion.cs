using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Api.Data;

/// <summary>What the models made of a report at one moment. Rows are added, never changed.</summary>
public sealed class ReportSuggestion
{
    public required Guid Id { get; init; }

    public required Guid ReportId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Category Category { get; init; }

    public required double CategoryProbability { get; init; }

    public required Urgency Urgency { get; init; }

    public required double UrgencyProbability { get; init; }

    public required LegalKind LegalKind { get; init; }

    public required double LegalKindProbability { get; init; }

    public required bool IsEmergency { get; init; }

    /// <summary>What the learned head says, 0–1; null in suggestions from before this was kept.</summary>
    public double? EmergencyProbability { get; init; }

    public required bool Abstained { get; init; }

    public WardCode? Ward { get; init; }

    public AgencyId? Agency { get; init; }

    public required string Model { get; init; }

    public required string ModelVersion { get; init; }

    /// <summary>Words of the text as it was read; null in suggestions from before this was kept.</summary>
    public int? WordCount { get; init; }

    /// <summary>Share of these that no training text holds, 0–1.</summary>
    public double? UnseenShare { get; init; }

    public required SuggestionDetails Details { get; init; }
}

/// <summary>The lists of a suggestion, kept as one JSON column.</summary>
public sealed record SuggestionDetails(
    IReadOnlyList<SuggestedLabel> Categories,
    IReadOnlyList<SuggestedAgency> Agencies,
    IReadOnlyList<SuggestedWard> Wards,
    IReadOnlyList<WordWeight> Words,
    IReadOnlyList<SuggestedDuplicate> Duplicates
)
{
    public static readonly SuggestionDetails None = new([], [], [], [], []);
}

public sealed record SuggestedLabel(string Code, double Probability);

public sealed record SuggestedAgency(
    string Id,
    double Confidence,
    IReadOnlyList<Bilingual> Reasons
);

public sealed record SuggestedWard(string Code, double Probability, Bilingual Reason);

public sealed record SuggestedDuplicate(
    Guid ReportId,
    string Number,
    double Score,
    IReadOnlyList<Bilingual> Reasons
);
