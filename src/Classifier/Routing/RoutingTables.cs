using System.Globalization;
using iHanoi.Civic.City;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using iHanoi.Classifier.Files;
using iHanoi.Classifier.Phrases;

namespace iHanoi.Classifier.Routing;

/// <summary>Who serves a category by configuration, first and second.</summary>
internal sealed record RoutingRule(AgencyId First, AgencyId Second, Bilingual Reason);

/// <summary>Words that speak for one agency within a category.</summary>
internal sealed record RoutingTilt(
    Category Category,
    PhrasePattern Pattern,
    AgencyId Agency,
    double Shift,
    Bilingual Reason
);

/// <summary>routing_rules.csv, routing_tilts.tsv and agencies.csv: the city can change them without us.</summary>
internal sealed class RoutingTables
{
    private RoutingTables(ProductFolders folders)
    {
        Rules = CsvFile
            .Read(Path.Combine(folders.City, "routing_rules.csv"))
            .ToDictionary(row => Categories.Table.Parse(row["category"]), ReadRule);
        Tilts =
        [
            .. CsvFile.Read(Path.Combine(folders.City, "routing_tilts.tsv"), '\t').Select(ReadTilt),
        ];
        Others = CsvFile
            .Read(Path.Combine(folders.City, "agencies.csv"))
            .SelectMany(row => row["categories"].Split('|').Select(code => (code, row)))
            .ToLookup(
                pair => Categories.Table.Parse(pair.code),
                pair => new AgencyId(pair.row["agency_id"])
            );
    }

    public PhraseVocabulary Vocabulary { get; } = new();

    public IReadOnlyDictionary<Category, RoutingRule> Rules { get; }

    public IReadOnlyList<RoutingTilt> Tilts { get; }

    /// <summary>Every agency that lists the category among its duties.</summary>
    public ILookup<Category, AgencyId> Others { get; }

    public static RoutingTables Read(ProductFolders folders) => new(folders);

    private static RoutingRule ReadRule(IReadOnlyDictionary<string, string> row)
    {
        var category = Categories.Table.Of(Categories.Table.Parse(row["category"]));

        return new RoutingRule(
            new AgencyId(row["default_agency"]),
            new AgencyId(row["second_agency"]),
            new Bilingual(
                $"{category.Vi}: {row["reason_vi"]}",
                row["note_en"].Length > 0 ? $"{category.En}: {row["note_en"]}" : category.En
            )
        );
    }

    private RoutingTilt ReadTilt(IReadOnlyDictionary<string, string> row) =>
        new(
            Categories.Table.Parse(row["category"]),
            PhrasePattern.Parse(row["pattern"], Vocabulary),
            new AgencyId(row["agency"]),
            double.Parse(row["shift"], CultureInfo.InvariantCulture),
            new Bilingual(row["reason_vi"], row["reason_en"])
        );
}
