using System.Text.Json;
using iHanoi.Civic.City;

namespace iHanoi.City.Geography;

/// <summary>The 126 units' outlines; a point is tested against rings by the even-odd rule.</summary>
internal sealed class WardPolygons
{
    private readonly List<Outline> _outlines;

    private WardPolygons(List<Outline> outlines) => _outlines = outlines;

    public static WardPolygons Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var outlines = document
            .RootElement.GetProperty("features")
            .EnumerateArray()
            .Select(feature => new Outline(
                new WardCode(feature.GetProperty("id").GetString()!),
                [.. Rings(feature.GetProperty("geometry")).Select(Points)]
            ));

        return new WardPolygons([.. outlines]);
    }

    public WardCode? At(GeoPoint point) =>
        _outlines.FirstOrDefault(outline => outline.Contains(point))?.Ward;

    private static IEnumerable<JsonElement> Rings(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates").EnumerateArray();

        return geometry.GetProperty("type").ValueEquals("MultiPolygon")
            ? coordinates.SelectMany(polygon => polygon.EnumerateArray())
            : coordinates;
    }

    private static GeoPoint[] Points(JsonElement ring) =>
        [
            .. ring.EnumerateArray()
                .Select(pair => new GeoPoint(pair[1].GetDouble(), pair[0].GetDouble())),
        ];

    private sealed record Outline(WardCode Ward, IReadOnlyList<GeoPoint[]> Rings)
    {
        private readonly double _south = Rings.Min(ring => ring.Min(p => p.Latitude));
        private readonly double _north = Rings.Max(ring => ring.Max(p => p.Latitude));
        private readonly double _west = Rings.Min(ring => ring.Min(p => p.Longitude));
        private readonly double _east = Rings.Max(ring => ring.Max(p => p.Longitude));

        public bool Contains(GeoPoint point) =>
            point.Latitude >= _south
            && point.Latitude <= _north
            && point.Longitude >= _west
            && point.Longitude <= _east
            && Rings.Count(ring => Crosses(ring, point)) % 2 is 1;

        private static bool Crosses(GeoPoint[] ring, GeoPoint point)
        {
            var inside = false;

            for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
            {
                var (a, b) = (ring[i], ring[j]);

                if (
                    a.Latitude > point.Latitude != b.Latitude > point.Latitude
                    && point.Longitude
                        < (b.Longitude - a.Longitude)
                            * (point.Latitude - a.Latitude)
                            / (b.Latitude - a.Latitude)
                            + a.Longitude
                )
                {
                    inside = !inside;
                }
            }

            return inside;
        }
    }
}
