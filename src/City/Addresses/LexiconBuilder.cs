using iHanoi.City.Files;
using iHanoi.Civic.City;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Text;

namespace iHanoi.City.Addresses;

/// <summary>Gathers every name of data/city that tells where: units new and old, streets, landmarks.</summary>
internal sealed class LexiconBuilder(ProductFolders folders, IGazetteer gazetteer)
{
    private const double Touching = 0.15;
    private const double MainPart = 0.65;
    private const double SmallPart = 0.35;

    private static readonly string[] LandmarkFiles =
    [
        "attractions",
        "hospitals",
        "markets",
        "museums",
        "parks",
        "schools",
        "universities",
    ];

    public Lexicon Build() =>
        new(
            [
                .. NewWards(),
                .. OldWards(),
                .. OldDistricts(),
                .. Streets(),
                .. Landmarks(),
                .. Stations(),
                .. Outside(),
            ],
            Words("word")
                .Select(word =>
                    string.Join(' ', VietnameseText.Syllables(word).Select(ToneMarks.Settle))
                )
        );

    private IEnumerable<string> Words(string use) =>
        Table("language", "plain_words.csv")
            .Where(row => row["as"] == use)
            .Select(row => row["word"]);

    private IEnumerable<PlaceName> NewWards() =>
        gazetteer.Wards.Select(ward => new PlaceName(
            ward.ShortName,
            PlaceMentionKind.Ward,
            new Dictionary<WardCode, double> { [ward.Code] = 1 }
        ));

    private IEnumerable<PlaceName> OldWards() =>
        Table("geo", "hanoi_old_ward_to_new_2025.csv")
            .GroupBy(row => (Name: Bare(row["old_ward"]), District: Bare(row["old_district"])))
            .Select(group => new PlaceName(
                group.Key.Name,
                PlaceMentionKind.OldWard,
                group
                    .GroupBy(row => new WardCode(row["new_code"]))
                    .ToDictionary(unit => unit.Key, unit => PartWeight(unit.First()))
            )
            {
                District = group.Key.District,
            });

    private static double PartWeight(CsvRow row) =>
        row["is_split"] is not "yes" ? 1
        : row["is_main_part"] is "yes" ? MainPart
        : SmallPart;

    private IEnumerable<PlaceName> OldDistricts() =>
        Table("geo", "old_districts.csv")
            .SelectMany(row =>
            {
                var units = row.List("new_units_touching")
                    .ToDictionary(code => new WardCode(code), _ => Touching);

                foreach (var code in row.List("new_units_mainly_here"))
                {
                    units[new WardCode(code)] = 1;
                }

                return row.List("aliases")
                    .Select(Bare)
                    .Append(row["short_name_vi"])
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Select(alias => new PlaceName(alias, PlaceMentionKind.OldDistrict, units));
            });

    private IEnumerable<PlaceName> Streets()
    {
        var vague = Words("no street").ToHashSet(StringComparer.OrdinalIgnoreCase);

        return Table(".", "streets.csv")
            .Where(row => row.List("ward_codes_seen").Length > 0 && !vague.Contains(row["name_vi"]))
            .Select(row => new PlaceName(
                row["name_vi"],
                PlaceMentionKind.Street,
                row.List("ward_codes_seen").ToDictionary(code => new WardCode(code), _ => 1.0),
                IsPartial: true
            ));
    }

    private IEnumerable<PlaceName> Landmarks() =>
        LandmarkFiles
            .SelectMany(file => Table("places", file + ".csv"))
            .Where(row => row.Optional("ward_code") is not null)
            .Select(row => (Name: row["name_vi"], Ward: new WardCode(row["ward_code"])))
            .Concat(KnownByOtherNames())
            .SelectMany(named =>
                LandmarkNames.Of(named.Name).Select(name => named with { Name = name })
            )
            .GroupBy(named => named.Name, named => named.Ward, StringComparer.OrdinalIgnoreCase)
            .Select(group => new PlaceName(
                group.Key,
                PlaceMentionKind.Landmark,
                group.Distinct().ToDictionary(code => code, _ => 1.0)
            ))
            .Where(name => name.Marked.Count >= 2);

    private IEnumerable<(string Name, WardCode Ward)> KnownByOtherNames() =>
        Table("geo", "landmark_names.csv")
            .SelectMany(row =>
                row.List("ward_codes").Select(code => (row["name_vi"], new WardCode(code)))
            );

    private IEnumerable<PlaceName> Stations() =>
        Table("transit", "metro_stations.csv")
            .SelectMany(row =>
                LandmarkNames
                    .OfStation(row["name_vi"])
                    .Select(name => new PlaceName(
                        name,
                        PlaceMentionKind.Landmark,
                        new Dictionary<WardCode, double> { [new WardCode(row["ward_code"])] = 1 }
                    ))
            );

    private IEnumerable<PlaceName> Outside() =>
        Table("geo", "outside_hanoi.csv")
            .Select(row => new PlaceName(
                row["name_vi"],
                PlaceMentionKind.Outside,
                new Dictionary<WardCode, double>()
            ));

    private IEnumerable<CsvRow> Table(string folder, string file) =>
        CsvTable.Read(Path.Combine(folders.City, folder, file)).Rows;

    // "Phường Láng Hạ" → "Láng Hạ": the unit's kind is a cue of its own, not part of the name.
    private static string Bare(string name)
    {
        foreach (var kind in Cues.UnitKinds)
        {
            if (name.StartsWith(kind, StringComparison.OrdinalIgnoreCase))
            {
                return name[kind.Length..].TrimStart(' ', '.');
            }
        }

        return name;
    }
}
