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
        reading.OtherDoor is { } other && !(insists && MayInsist(other.Kind, other.Probability))
            ? other.Kind
            : null;

    // Where the model is not sure, the citizen's word stands, and an official decides.
    public static bool MayInsist(LegalKind kind, double probability) =>
        kind is not LegalKind.Emergency && probability < Certainty.Sure;

    public static string DoorAddress(LegalKind kind) =>
        kind is LegalKind.Emergency ? "tel:112" : $"/reports/door/{LegalKinds.Table.Code(kind)}";
}
