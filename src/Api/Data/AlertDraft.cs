using iHanoi.Civic.City;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Data;

/// <summary>A sudden cluster that may be worth telling people about: the figures, and what a person made of it.</summary>
public sealed class AlertDraft
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Category Category { get; init; }

    public required WardCode Ward { get; init; }

    public required int Count { get; set; }

    public required double Expected { get; init; }

    /// <summary>Weeks on record that it is compared with.</summary>
    public required int Weeks { get; init; }

    /// <summary>Chance of so many or more at the usual rate.</summary>
    public required double Tail { get; set; }

    public required AlertDraftState State { get; set; }

    public string? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? Reason { get; set; }
}
