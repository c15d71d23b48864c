using iHanoi.Civic.City;
using iHanoi.Civic.Text;

namespace iHanoi.City.Addresses;

/// <summary>
/// A name that people write and the units it may stand for, each with a weight (1: surely here).
/// <see cref="IsPartial"/>: the units are evidence seen so far, not a full list.
/// </summary>
internal sealed record PlaceName(
    string Display,
    PlaceMentionKind Kind,
    IReadOnlyDictionary<WardCode, double> Units,
    bool IsPartial = false
)
{
    /// <summary>Old wards: the district they lay in.</summary>
    public string? District { get; init; }

    public IReadOnlyList<string> Marked { get; } =
    [.. VietnameseText.Syllables(Display).Select(ToneMarks.Settle)];

    public string Folded { get; } =
        Key(VietnameseText.Syllables(Display).Select(VietnameseText.Fold));

    public static string Key(IEnumerable<string> foldedSyllables) =>
        string.Join(' ', foldedSyllables);
}
