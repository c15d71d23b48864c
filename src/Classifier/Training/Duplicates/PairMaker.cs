using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// Pairs from families of training reports: two tellings of one kind of incident at one place are one incident, and
/// so is one telling sent again in haste; the same tellings at two places, and two matters at one place, are not. Seeded.
/// </summary>
internal sealed class PairMaker(ProductFolders folders, int seed)
{
    private const string MadeFamily = "made-";

    // Made pairs are many and easy.
    private const double Counts = 0.3;
    private const int MostFamilies = 110;
    private const string Slot = "{place}";

    private readonly PlaceNames _places = new(folders.City);

    public IEnumerable<PairExample> Make(IReadOnlyList<TrainingReport> reports)
    {
        var random = new Random(seed);
        var families = reports
            .Where(report =>
                report.Lang is "vi" && report.Text.Contains(Slot, StringComparison.Ordinal)
            )
            .GroupBy(report => report.Family, StringComparer.Ordinal)
            .Where(family => family.Count() > 1)
            .OrderBy(family => family.Key, StringComparer.Ordinal)
            .Select(family => family.ToArray())
            .ToArray();
        random.Shuffle(families);
        var chosen = families.Take(MostFamilies).ToArray();

        for (var i = 0; i < chosen.Length; i++)
        {
            var family = chosen[i];
            var other = chosen[(i + 1) % chosen.Length][0];
            var here = _places.Vietnamese(random);
            var there = _places.Vietnamese(random);
            var name = MadeFamily + family[0].Family;
            var first = Fill(family[0].Text, here);
            var second = Spoilt(Fill(family[1].Text, Respelt(here, random)), random);

            var again = Spoilt(Fill(family[0].Text, Respelt(here, random)), random);

            yield return Pair(first, second, true, name, PairExample.SameKind);
            yield return Pair(first, again, true, name, "same-words");
            yield return Pair(first, Fill(family[1].Text, there), false, name, "other-place");
            yield return Pair(
                first,
                Fill(other.Text, here),
                false,
                name,
                PairExample.OtherMatterKind
            );
        }
    }

    private static PairExample Pair(string a, string b, bool same, string family, string kind) =>
        new(
            new ComparableReport("a", a, null, null, null),
            new ComparableReport("b", b, null, null, null),
            same,
            family,
            kind,
            PairOrigin.Made,
            Counts
        );

    private static string Fill(string text, string place) =>
        text.Replace(Slot, place, StringComparison.Ordinal)
            .Replace("{time}", "hôm nay", StringComparison.Ordinal);

    private static string Respelt(string place, Random random) =>
        random.Next(2) is 0 ? place : place.Replace("phố ", "", StringComparison.Ordinal);

    private static string Spoilt(string text, Random random) =>
        random.Next(3) switch
        {
            0 => Noise.WithoutMarks(text),
            1 => Noise.Teencode(text, random),
            _ => text,
        };
}
