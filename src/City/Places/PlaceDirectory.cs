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
                    .Rows.Select(row => PlaceRows.Read(row, file.Key, gazetteer))
                    .Select(place => new FoldedPlace(place, $" {VietnameseText.Fold(place.Name)} "))
            ),
        ]
    );

    public PlacesFound Find(PlaceQuery query)
    {
        var name = query.Name is { Length: > 0 } typed ? VietnameseText.Fold(typed).Trim() : null;
        var matching = _places
            .Value.Where(entry => query.Kind is null || entry.Place.Kind == query.Kind)
            .Where(entry => query.Ward is null || entry.Place.Ward?.Code == query.Ward)
            .Where(entry => name is null || entry.Folded.Contains(name, StringComparison.Ordinal));
        var ordered = query.Near is { } near
            ? matching.OrderBy(entry => entry.Place.Point?.MetresTo(near) ?? double.MaxValue)
            : matching.OrderBy(entry => entry.Folded.Length);

        return new([.. ordered.Take(query.Limit).Select(entry => entry.Place)], Extract);
    }

    private sealed record FoldedPlace(Place Place, string Folded);
}
