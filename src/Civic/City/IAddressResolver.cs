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

    // More than this nobody reads through: a whole district is left to the desk.
    private const int MostAsked = 6;

    // Assumed, not measured: who stands there knows, but near a border, or by its old name, some will err.
    private const double SaidByPerson = 0.95;

    /// <summary>The wards to ask a person about, likeliest first; empty when nothing or too much is open.</summary>
    public IReadOnlyList<WardCandidate> ToAsk =>
        Decided is null && !OutsideHanoi && Wards.Count is > 1 and <= MostAsked ? Wards : [];

    /// <summary>The same place once a person has said which of its candidates it is; any other ward changes nothing.</summary>
    public ResolvedPlace ChosenAs(WardCode? ward)
    {
        if (Decided is not null || Wards.FirstOrDefault(w => w.Ward == ward) is not { } said)
        {
            return this;
        }

        var others = Wards.Where(w => w != said).ToList();
        var total = others.Sum(w => w.Probability);

        return this with
        {
            Decided = ward,
            Wards =
            [
                said with
                {
                    Probability = SaidByPerson,
                },
                .. others.Select(w =>
                    w with
                    {
                        Probability = w.Probability * (1 - SaidByPerson) / total,
                    }
                ),
            ],
        };
    }
}

public interface IAddressResolver
{
    ResolvedPlace Resolve(string text, GeoPoint? point = null);
}
