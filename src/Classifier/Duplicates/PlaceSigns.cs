using iHanoi.Civic.City;
using iHanoi.Civic.Text;

namespace iHanoi.Classifier.Duplicates;

/// <summary>What the gazetteer finds in both texts: the same or other streets, wards and house numbers.</summary>
internal sealed record PlaceSigns(
    double SameStreet,
    double OtherStreet,
    double SameWard,
    double OtherWard,
    double SameNumber,
    double OtherNumber,
    double BetterCovered,
    double WorseCovered
)
{
    public static PlaceSigns Of(ComparedText a, ComparedText b)
    {
        var streets = Compare(Streets(a.Place), Streets(b.Place));
        var wards = Compare(Wards(a.Place), Wards(b.Place));
        var numbers = Compare(a.AddressNumbers, b.AddressNumbers);
        var coverA = Covered(a, b);
        var coverB = Covered(b, a);

        return new PlaceSigns(
            streets.Same,
            streets.Other,
            wards.Same,
            wards.Other,
            numbers.Same,
            numbers.Other,
            Math.Max(coverA, coverB),
            Math.Min(coverA, coverB)
        );
    }

    // The share of one text's words of place that the other has too, whichever way it writes them.
    private static double Covered(ComparedText a, ComparedText b) =>
        a.Where.Count is 0 ? 0.5 : (double)a.Where.Count(b.Folded.Contains) / a.Where.Count;

    private static (double Same, double Other) Compare(HashSet<string> a, HashSet<string> b) =>
        a.Count is 0 || b.Count is 0 ? (0, 0)
        : a.Overlaps(b) ? (1, 0)
        : (0, 1);

    private static HashSet<string> Streets(ResolvedPlace place) =>
        place
            .Mentions.Where(mention =>
                mention.Kind is PlaceMentionKind.Street or PlaceMentionKind.Landmark
            )
            .Select(mention => VietnameseText.Fold(mention.Name))
            .ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> Wards(ResolvedPlace place) =>
        place.Wards.Select(ward => ward.Ward.Value).ToHashSet(StringComparer.Ordinal);
}
