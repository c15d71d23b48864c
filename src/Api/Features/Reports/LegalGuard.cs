using iHanoi.Api.Ui;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Features.Reports;

/// <summary>
/// Decision 1207/QĐ-UBND leaves complaints and denunciations to their own procedures, and an emergency is
/// a call, not a report: each gets its right door instead of a number.
/// </summary>
internal static class LegalGuard
{
    /// <summary>The kind whose door is the right one; null when the text may be filed.</summary>
    public static LegalKind? Stops(Reading reading, bool insists) =>
        reading.OtherDoor is { } other && !(insists && MayInsist(reading)) ? other.Kind : null;

    // Where the model is not sure, the citizen's word stands, and an official decides: an emergency that words or
    // model are sure of has probability 1.
    public static bool MayInsist(Reading reading) =>
        reading.OtherDoor is not { } other || other.Probability < Certainty.Sure;

    public static string DoorAddress(LegalKind kind) =>
        kind is LegalKind.Emergency ? "tel:112" : $"/reports/door/{LegalKinds.Table.Code(kind)}";
}
