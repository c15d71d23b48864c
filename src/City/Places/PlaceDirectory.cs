using iHanoi.City.Files;
using iHanoi.Civic.City;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Provenance;
using iHanoi.Civic.Text;

namespace iHanoi.City.Places;

/// <summary>The places of data/city/places: an OpenStreetMap extract and short lists, each dated.</summary>
internal sealed class PlaceDirectory(ProductFolders folders, IGazetteer gazetteer) : IPlaceDirectory
{
    // An extract, not a register: shown as saved, with its month.
    private static readonly LiveSource Extract = new(
        "OpenStreetMap",
        new DateTimeOffset(2025, 12, 11, 0, 0, 0, WorkingCalendar.HanoiOffset),
        Freshness.Cached,
        "© OpenStreetMap contributors, ODbL 1.0"
    );

    private static readonly Dictionary<PlaceKind, string> Files = new()
    {
        [PlaceKind.Hospital] = "hospitals",
        [PlaceKind.Clinic] = "clinics",
        [PlaceKind.Pharmacy] = "pharmacies_sample",
        [PlaceKind.School] = "schools",
        [PlaceKind.Kindergarten] = "kindergartens",
        [PlaceKind.University] = "universities",
        [PlaceKind.Library] = "libraries",
        [PlaceKind.Market] = "markets",
        [PlaceKind.Park] = "parks",
        [PlaceKind.Playground] = "playgrounds",
        [PlaceKind.Parking] = "parking",
        [PlaceKind.PostOffice] = "post_offices",
        [PlaceKind.Police] = "police",
        [PlaceKind.FireStation] = "fire_stations",
        [PlaceKind.CommunityCentre] = "community_centres",
        [PlaceKind.Museum] = "museums",
        [PlaceKind.Attraction] = "attractions",
        [PlaceKind.CraftVillage] = "craft_villages",
    };

    private readonly Lazy<IReadOnlyList<FoldedPlace>> _places = new(() =>
        [
            .. Files.SelectMany(file =>
                CsvTable
                    .Read(Path.Combine(folders.City, "places", file.Value + ".csv"))
                    .Rows.Select(row => new FoldedPlace(
                        PlaceRows.Read(row, file.Key, gazetteer),
                        row.Optional("name_en")
                    ))
            ),
        ]
    );

    private PlaceNames? _names;

    public PlacesFound Find(PlaceQuery query)
    {
        var inReach = _places
            .Value.Where(entry => query.Kind is null || entry.Place.Kind == query.Kind)
            .Where(entry => query.Ward is null || entry.Place.Ward?.Code == query.Ward)
            .ToList();
        var matching = Named(inReach, query.Name);
        var ordered = query.Near is { } near
            ? matching.OrderBy(entry => entry.Place.Point?.MetresTo(near) ?? double.MaxValue)
            : matching.OrderBy(entry => entry.Folded.Length);

        return new([.. ordered.Take(query.Limit).Select(entry => entry.Place)], Extract);
    }

    public Place? FindIn(string text) =>
        (
            _names ??= new PlaceNames(_places.Value.Select(entry => (entry.Place, entry.English)))
        ).Find(text);

    // The name as it stands; failing that, every word of it somewhere in the name or in what is made there.
    private static List<FoldedPlace> Named(List<FoldedPlace> places, string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return places;
        }

        var folded = VietnameseText.Fold(name).Trim();
        var whole = places.FindAll(entry =>
            entry.Folded.Contains(folded, StringComparison.Ordinal)
        );
        var words = VietnameseText.Syllables(folded);

        return whole.Count > 0
            ? whole
            : places.FindAll(entry =>
                words.All(word => entry.Words.Contains($" {word} ", StringComparison.Ordinal))
            );
    }

    private sealed record FoldedPlace(Place Place, string? English)
    {
        public string Folded { get; } = $" {VietnameseText.Fold(Place.Name)} ";

        public string Words { get; } =
            $" {string.Join(' ', VietnameseText.Syllables(VietnameseText.Fold($"{Place.Name} {Place.Note}")))} ";
    }
}
