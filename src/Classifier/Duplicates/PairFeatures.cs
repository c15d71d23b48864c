using System.Numerics.Tensors;
using iHanoi.Civic.Reports;

namespace iHanoi.Classifier.Duplicates;

/// <summary>What speaks for and against one incident, each about 0–1. Names are the keys of the weights file.</summary>
internal sealed record PairFeatures(
    double Meaning,
    double Words,
    double Places,
    double OtherPlace,
    double OtherNumber,
    double Near,
    double Far,
    double DaysApart,
    double SameCategory,
    double OneIsPast,
    PlaceSigns Gazetteer,
    NumberSigns Numbers,
    StorySigns Story,
    PieceSigns Pieces
)
{
    private const double NearMetres = 150;
    private const double FarMetres = 1000;
    private const double FarDays = 30;

    private static readonly string[] PastWords =
    [
        "tuan truoc",
        "thang truoc",
        "nam ngoai",
        "lan truoc",
        "hom truoc",
        "last week",
        "last month",
        "last year",
    ];

    public IReadOnlyList<(string Name, double Value)> All =>
        [
            ("meaning", Meaning),
            ("words", Words),
            ("places", Places),
            ("otherPlace", OtherPlace),
            ("otherNumber", OtherNumber),
            ("near", Near),
            ("far", Far),
            ("daysApart", DaysApart),
            ("sameCategory", SameCategory),
            ("oneIsPast", OneIsPast),
            ("sameStreet", Gazetteer.SameStreet),
            ("otherStreet", Gazetteer.OtherStreet),
            ("sameWard", Gazetteer.SameWard),
            ("otherWard", Gazetteer.OtherWard),
            ("sameAddressNumber", Gazetteer.SameNumber),
            ("otherAddressNumber", Gazetteer.OtherNumber),
            ("betterCovered", Gazetteer.BetterCovered),
            ("worseCovered", Gazetteer.WorseCovered),
            ("sameNumberOfKind", Numbers.Same),
            ("otherNumberOfKind", Numbers.Other),
            ("eventDaysApart", Story.EventDaysApart),
            ("oneIsAgain", Story.OneIsAgain),
            ("oneIsOver", Story.OneIsOver),
            ("oneAsks", Story.OneAsks),
            ("oneIsGeneral", Story.OneIsGeneral),
            // One incident is one matter at one place: neither alone is enough.
            ("toldAtPlace", Pieces.Told[0].WorseMet * Gazetteer.WorseCovered),
            ("allToldAtPlace", Pieces.Told[0].All * Gazetteer.WorseCovered),
            ("wordsAtPlace", Words * Gazetteer.WorseCovered),
            ("categoryAtPlace", SameCategory * Gazetteer.WorseCovered),
            .. Pieces.Named,
        ];

    /// <param name="meaning">How alike the sentence vectors are, the mean report taken away.</param>
    public static PairFeatures Of(ReportSide a, ReportSide b, double meaning)
    {
        var places = a.Words.Where.Union(b.Words.Where).ToHashSet(StringComparer.Ordinal);
        var metres =
            a.Report.Point is { } p && b.Report.Point is { } q ? p.MetresTo(q) : (double?)null;
        var missingA = Missing(a.Words.Where, b.Words.Folded);
        var missingB = Missing(b.Words.Where, a.Words.Folded);

        return new PairFeatures(
            meaning,
            Overlap(a.Words.ContentWords(places), b.Words.ContentWords(places)),
            SharedPlaces(a.Words, b.Words),
            missingA > 0 && missingB > 0 ? 1 : 0,
            OtherNumbers(a.Words.Numbers, b.Words.Numbers),
            metres is { } m ? Math.Exp(-m / NearMetres) : 0,
            metres is { } far ? Math.Min(1, far / FarMetres) : 0,
            Days(a.Report, b.Report),
            TensorPrimitives.Dot<float>(a.Categories, b.Categories),
            IsPast(a.Words) != IsPast(b.Words) ? 1 : 0,
            PlaceSigns.Of(a.Words, b.Words),
            NumberSigns.Of(a.Words, b.Words),
            StorySigns.Of(a, b),
            PieceSigns.Of(a.Pieces, b.Pieces, places)
        );
    }

    private static double Overlap(HashSet<string> a, HashSet<string> b) =>
        a.Count is 0 || b.Count is 0 ? 0 : (double)a.Count(b.Contains) / Math.Min(a.Count, b.Count);

    private static double SharedPlaces(ComparedText a, ComparedText b)
    {
        var all = a.Where.Count + b.Where.Count;
        var missing = Missing(a.Where, b.Folded) + Missing(b.Where, a.Folded);

        return all is 0 ? 0 : 1 - (double)missing / all;
    }

    private static int Missing(HashSet<string> where, string[] words) =>
        where.Count(word => !words.Contains(word));

    private static double OtherNumbers(HashSet<string> a, HashSet<string> b) =>
        a.Except(b).Any() && b.Except(a).Any() ? 1 : 0;

    private static double Days(ComparableReport a, ComparableReport b) =>
        a.At is { } x && b.At is { } y ? Math.Min(1, Math.Abs((x - y).TotalDays) / FarDays) : 0;

    private static bool IsPast(ComparedText words)
    {
        var text = string.Join(' ', words.Folded);
        return PastWords.Any(past => text.Contains(past, StringComparison.Ordinal));
    }
}
