using System.Globalization;
using iHanoi.Civic.City;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Reports;

/// <summary>
/// Where a report could have neighbours, as keys that two tellings of one incident share: its cell of about 250 m,
/// the streets and landmarks it names, its ward. Looking for duplicates costs what the neighbourhood holds, and
/// not what the city holds.
/// </summary>
public static class Neighbourhood
{
    // 250 m in degrees at Hanoi's latitude (21°).
    private const double CellLatitude = 0.00225;
    private const double CellLongitude = 0.00241;

    // A text that names the whole city is nobody's neighbour.
    private const int MostWards = 3;

    // No alley: every street has its "ngõ 12".
    private static readonly PlaceMentionKind[] Narrow =
    [
        PlaceMentionKind.Street,
        PlaceMentionKind.Landmark,
    ];

    /// <summary>The keys a report is kept under.</summary>
    public static IReadOnlyList<string> Of(ResolvedPlace place, GeoPoint? point) =>
        Keys(place, point is { } at ? [Cell(at, 0, 0)] : []);

    /// <summary>The keys to look under: the eight cells around as well, since an incident may lie on a border.</summary>
    public static IReadOnlyList<string> Around(ResolvedPlace place, GeoPoint? point)
    {
        var cells =
            from north in new[] { -1, 0, 1 }
            from east in new[] { -1, 0, 1 }
            where point is not null
            select Cell(point!.Value, north, east);

        return Keys(place, cells);
    }

    public static string Of(WardCode ward) => $"w:{ward.Value}";

    private static IReadOnlyList<string> Keys(ResolvedPlace place, IEnumerable<string> cells)
    {
        ArgumentNullException.ThrowIfNull(place);
        var wards = place.Decided is { } decided
            ? [decided]
            : place.Wards.Select(candidate => candidate.Ward).ToArray();

        return
        [
            .. cells,
            .. place
                .Mentions.Where(mention => Narrow.Contains(mention.Kind))
                .Select(mention => $"s:{VietnameseText.Fold(mention.Name)}")
                .Distinct(StringComparer.Ordinal),
            .. wards.Length <= MostWards ? wards.Select(Of) : [],
        ];
    }

    private static string Cell(GeoPoint point, int north, int east) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"c:{(int)Math.Floor(point.Latitude / CellLatitude) + north}:{(int)Math.Floor(point.Longitude / CellLongitude) + east}"
        );
}
