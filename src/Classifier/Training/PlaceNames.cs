using iHanoi.Civic.Text;
using iHanoi.Classifier.Files;

namespace iHanoi.Classifier.Training;

/// <summary>Fills {place} with names of data/city in the many forms people write.</summary>
internal sealed class PlaceNames
{
    private static readonly string[] LandmarkKinds =
    [
        "markets",
        "hospitals",
        "parks",
        "schools",
        "universities",
    ];

    private readonly string[] _streets;
    private readonly string[] _wards;
    private readonly string[] _oldWards;
    private readonly string[] _districts;
    private readonly string[] _landmarks;

    public PlaceNames(string cityFolder)
    {
        _streets = Names(Path.Combine(cityFolder, "streets.csv"), "name_vi");
        _wards = Names(Path.Combine(cityFolder, "geo", "hanoi_wards_2025.csv"), "name_vi");
        _oldWards = Names(
            Path.Combine(cityFolder, "geo", "hanoi_old_ward_to_new_2025.csv"),
            "old_ward"
        );
        _districts = Names(Path.Combine(cityFolder, "geo", "old_districts.csv"), "short_name_vi");
        _landmarks =
        [
            .. LandmarkKinds.SelectMany(kind =>
                Names(Path.Combine(cityFolder, "places", $"{kind}.csv"), "name_vi")
            ),
        ];
    }

    public string Vietnamese(Random random)
    {
        var street = Pick(_streets, random);
        var ward = Pick(_wards, random);
        var number = random.Next(2, 400);

        return random.Next(14) switch
        {
            0 => $"phố {street}",
            1 => $"đường {street}",
            2 => $"ngõ {number} {street}",
            3 => $"ngõ {number} phố {street}",
            4 => $"ngách {number}/{random.Next(2, 60)} {street}",
            5 => $"số {number} {street}, {ward}",
            6 => ward,
            7 => ward.Replace("Phường", "p.", StringComparison.Ordinal),
            8 => $"{Pick(_oldWards, random)}, {Pick(_districts, random)}",
            9 => $"khu vực {Pick(_landmarks, random)}",
            10 => $"gần {Pick(_landmarks, random)}",
            11 => $"thôn {random.Next(1, 12)} {ward}",
            12 => $"{street}, {Pick(_districts, random)}",
            _ => $"tổ {random.Next(1, 40)} {Pick(_oldWards, random)}",
        };
    }

    public string English(Random random)
    {
        var street = Pick(_streets, random);
        var place = random.Next(6) switch
        {
            0 => $"{street} street",
            1 => $"alley {random.Next(2, 400)} {street}",
            2 => $"{random.Next(2, 200)} {street}, {Pick(_districts, random)}",
            3 => $"{Pick(_wards, random).Replace("Phường ", "", StringComparison.Ordinal)} ward",
            4 => $"the area near {Pick(_landmarks, random)}",
            _ => $"{street}, {Pick(_districts, random)} district",
        };

        return random.Next(2) is 0 ? place : Noise.WithoutMarks(place);
    }

    private static string Pick(string[] names, Random random) => names[random.Next(names.Length)];

    private static string[] Names(string path, string column) =>
        [
            .. CsvFile
                .Read(path)
                .Select(row => row[column])
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
}
