using iHanoi.Civic.Reports;

namespace iHanoi.Api.Features.Reports;

/// <summary>The right door for what is no report. The draft is kept; nothing was filed.</summary>
public sealed record DoorModel(LegalKind Kind, Guid? Draft, string? Insist)
{
    /// <summary>The number to ring first, when the emergency gate named one.</summary>
    public string? FirstNumber { get; init; }
}
