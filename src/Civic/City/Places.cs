using iHanoi.Civic.Provenance;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.City;

public enum PlaceKind
{
    Hospital,
    Clinic,
    Pharmacy,
    School,
    Kindergarten,
    University,
    Library,
    Market,
    Park,
    Playground,
    Parking,
    PostOffice,
    Police,
    FireStation,
    CommunityCentre,
    Museum,
    Attraction,
    CraftVillage,
}

public static class PlaceKinds
{
    public static readonly StatusTable<PlaceKind> Table = new(
        new(PlaceKind.Hospital, "hospital", "bệnh viện", "hospital"),
        new(PlaceKind.Clinic, "clinic", "phòng khám", "clinic"),
        new(PlaceKind.Pharmacy, "pharmacy", "nhà thuốc", "pharmacy"),
        new(PlaceKind.School, "school", "trường học", "school"),
        new(PlaceKind.Kindergarten, "kindergarten", "trường mầm non", "kindergarten"),
        new(PlaceKind.University, "university", "trường đại học", "university"),
        new(PlaceKind.Library, "library", "thư viện", "library"),
        new(PlaceKind.Market, "market", "chợ", "market"),
        new(PlaceKind.Park, "park", "công viên", "park"),
        new(PlaceKind.Playground, "playground", "sân chơi", "playground"),
        new(PlaceKind.Parking, "parking", "bãi đỗ xe", "car park"),
        new(PlaceKind.PostOffice, "post_office", "bưu điện", "post office"),
        new(PlaceKind.Police, "police", "trụ sở công an", "police station"),
        new(PlaceKind.FireStation, "fire_station", "trạm cứu hỏa", "fire station"),
        new(PlaceKind.CommunityCentre, "community_centre", "nhà văn hóa", "community centre"),
        new(PlaceKind.Museum, "museum", "bảo tàng", "museum"),
        new(PlaceKind.Attraction, "attraction", "điểm tham quan", "attraction"),
        new(PlaceKind.CraftVillage, "craft_village", "làng nghề", "craft village")
    );
}

public sealed record Place(
    string Id,
    string Name,
    PlaceKind Kind,
    string? Address,
    Ward? Ward,
    GeoPoint? Point,
    string? Phone,
    string? Hours,
    string? Note
);

/// <summary>Nearest first when <see cref="Near"/> is given; at most <see cref="Limit"/>.</summary>
public sealed record PlaceQuery(
    PlaceKind? Kind,
    string? Name = null,
    WardCode? Ward = null,
    GeoPoint? Near = null,
    int Limit = 5
);

public sealed record PlacesFound(IReadOnlyList<Place> Places, LiveSource Source);

public interface IPlaceDirectory
{
    PlacesFound Find(PlaceQuery query);

    /// <summary>The place that a text names; null when it names none.</summary>
    Place? FindIn(string text);
}
