using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Files;

namespace iHanoi.Classifier.Routing;

/// <summary>
/// The agency that routing_rules.csv gives a category first. Whether rubbish or noise, both go to the ward: for an
/// assignment two categories of one desk are one decision.
/// </summary>
internal sealed class Desks
{
    private readonly int[] _deskOf;
    private readonly int _count;

    private Desks(string path)
    {
        var first = CsvFile
            .Read(path)
            .ToDictionary(
                row => Categories.Table.Parse(row["category"]),
                row => row["default_agency"]
            );
        var agencies = first.Values.Distinct(StringComparer.Ordinal).ToList();
        _count = agencies.Count;
        _deskOf =
        [
            .. Enum.GetValues<Category>().Select(category => agencies.IndexOf(first[category])),
        ];
    }

    public static Desks Read(ProductFolders folders) =>
        new(Path.Combine(folders.City, "routing_rules.csv"));

    public int Of(int category) => _deskOf[category];

    /// <summary>The likeliest desk, and the chance that it is the right one: of all categories that go to it first.</summary>
    public (int Desk, double Probability) Likeliest(ReadOnlySpan<float> categories)
    {
        var chances = new double[_count];

        for (var category = 0; category < categories.Length; category++)
        {
            chances[_deskOf[category]] += categories[category];
        }

        var best = Array.IndexOf(chances, chances.Max());
        return (best, chances[best]);
    }
}
