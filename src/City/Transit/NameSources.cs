using iHanoi.City.Addresses;
using iHanoi.City.Files;
using iHanoi.Civic.City;
using iHanoi.Civic.Platform;

namespace iHanoi.City.Transit;

/// <summary>Gathers the names of data/city by which a place on the network may be asked for.</summary>
internal sealed class NameSources(ProductFolders folders, IGazetteer gazetteer)
{
    private static readonly string[] Landmarks =
    [
        "hospitals",
        "universities",
        "markets",
        "parks",
        "museums",
        "attractions",
    ];

    private static readonly (string Short, string Full)[] LongForms =
    [
        ("BX ", "Bến xe "),
        ("BX. ", "Bến xe "),
        ("BX.", "Bến xe "),
        ("ĐH ", "Đại học "),
        ("BV ", "Bệnh viện "),
        ("CV ", "Công viên "),
        ("KĐT ", "Khu đô thị "),
        ("KĐT. ", "Khu đô thị "),
    ];

    private static readonly string[] Stations = ["Bến xe ", "Ga "];

    // What stands before a name on a sign, and is no part of it.
    private static readonly string[] Signs =
    [
        "Đối diện ",
        "Gần ",
        "Trước ",
        "Cạnh ",
        "Qua ",
        "Điểm đỗ ",
        "Trường ",
    ];

    private static readonly char[] Cuts = ['-', '–', '(', ')', ',', ';', '/'];

    /// <summary>What people type, and the name it stands for.</summary>
    public IEnumerable<(string Alias, string Name)> All() =>
        OtherNames()
            .Concat(Spoken(Rows("transit", "metro_stations").Select(row => row["name_vi"])))
            .Concat(Spoken(Ends()))
            .Concat(Spoken(Landmarks.SelectMany(LandmarkNamesIn)))
            .Concat(gazetteer.Wards.Select(ward => (ward.ShortName, ward.ShortName)))
            .Concat(
                Ends()
                    .Concat(Rows("transit", "metro_stations").Select(row => row["name_vi"]))
                    .SelectMany(Bare)
            )
            .Concat(Spoken(Rows("transit", "stops").SelectMany(row => Parts(row["name_vi"]))))
            .Concat(
                Rows(".", "streets")
                    .Select(row => row["name_vi"])
                    .Where(IsProper)
                    .Select(n => (n, n))
            )
            .Where(name => StopKeys.Of(name.Item1) is not "ha noi");

    private IEnumerable<(string Alias, string Name)> OtherNames() =>
        Rows("transit", "other_names").Select(row => (row["alias"], row["name_vi"]));

    private IEnumerable<string> LandmarkNamesIn(string file) =>
        Rows("places", file)
            .SelectMany(row => LandmarkNames.Of(row["name_vi"]).Select(Plain))
            .Where(IsProper);

    // An end of a route may be one syllable ("Nhổn"); a part of a stop's name may not.
    private IEnumerable<string> Ends() =>
        Rows("transit", "routes_2026")
            .SelectMany(row => row["name_vi"].Split(Cuts))
            .Select(Plain)
            .Where(part => part.Length > 2 && char.IsUpper(part[0]) && !part.Any(char.IsDigit));

    // "Bến xe Nước Ngầm" is also just "Nước Ngầm", a place round about it.
    private static IEnumerable<(string Alias, string Name)> Bare(string name) =>
        Stations
            .Where(kind => name.StartsWith(kind, StringComparison.Ordinal))
            .Select(kind => name[kind.Length..])
            .Where(IsProper)
            .Select(bare => (bare, bare));

    private static IEnumerable<string> Parts(string stop) =>
        stop.Split(Cuts).Select(Plain).Where(IsProper);

    // "Bến xe Gia Lâm" is one; "Bến xe" and "Cây xăng" are not.
    private static bool IsProper(string part) =>
        !part.Any(char.IsDigit)
        && part.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 and < 9 } words
        && char.IsUpper(words[^1][0]);

    private static string Plain(string part)
    {
        var plain = part.Trim(' ', '.');

        foreach (var sign in Signs.Where(sign => plain.StartsWith(sign, StringComparison.Ordinal)))
        {
            plain = plain[sign.Length..];
        }

        foreach (var (shortForm, full) in LongForms)
        {
            if (plain.StartsWith(shortForm, StringComparison.Ordinal))
            {
                return full + plain[shortForm.Length..].Trim();
            }
        }

        return plain.Trim();
    }

    private static IEnumerable<(string Alias, string Name)> Spoken(IEnumerable<string> names) =>
        names
            .Distinct(StringComparer.Ordinal)
            .SelectMany(name => EnglishKinds.Of(name).Select(alias => (alias, name)));

    private IEnumerable<CsvRow> Rows(string folder, string file) =>
        CsvTable.Read(Path.Combine(folders.City, folder, file + ".csv")).Rows;
}
