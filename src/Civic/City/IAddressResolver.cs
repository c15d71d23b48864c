namespace iHanoi.Civic.City;

public enum PlaceMentionKind
{
    Ward,
    OldWard,
    OldDistrict,
    Street,
    Alley,
    Landmark,
    Outside,
}

/// <summary>A span of the text that names a place, by UTF-16 offset.</summary>
public sealed record PlaceMention(
    int Start,
    int Length,
    string Text,
    PlaceMentionKind Kind,
    string Name
);

public sealed record WardCandidate(
    WardCode Ward,
    double Probability,
    string ReasonVi,
    string ReasonEn
);

/// <summary>
/// What a text (and a point, when there is one) says about where. <see cref="Decided"/> only when one
/// ward stands clear of the rest: a split old ward gives several candidates and is not decided.
/// </summary>
public sealed record ResolvedPlace(
    IReadOnlyList<WardCandidate> Wards,
    IReadOnlyList<PlaceMention> Mentions,
    WardCode? Decided,
    bool OutsideHanoi
)
{
    public static readonly ResolvedPlace Nowhere = new([], [], null, false);
}

public interface IAddressResolver
{
    ResolvedPlace Resolve(string text, GeoPoint? point = null);
}
