using iHanoi.Civic.City;

namespace iHanoi.City.Transit;

/// <summary>What a typed place means on the network.</summary>
internal abstract record PlaceOnNetwork
{
    private PlaceOnNetwork() { }

    /// <summary>Stops with the metres to walk to each.</summary>
    public sealed record Near(string Name, IReadOnlyDictionary<Stop, double> Stops)
        : PlaceOnNetwork;

    public sealed record Several(IReadOnlyList<string> Names) : PlaceOnNetwork;

    public sealed record Unknown : PlaceOnNetwork;
}

/// <summary>Finds the stops meant by "bến xe Mỹ Đình", "Hồ Gươm", "ĐH Bách Khoa" or "ga Cát Linh".</summary>
internal sealed class StopFinder(
    IReadOnlyList<Stop> stops,
    StopGrid grid,
    IPlaceDirectory places,
    IAddressResolver addresses,
    IGazetteer gazetteer,
    IReadOnlyDictionary<string, string> otherNames
)
{
    private const double Walk = 700;
    private const double OneArea = 3_500;

    /// <summary>What the tables call the place that was typed.</summary>
    public string KeyOf(string place)
    {
        var typed = StopKeys.OfAsked(place);

        return otherNames.GetValueOrDefault(typed, typed);
    }

    public PlaceOnNetwork Find(string place)
    {
        var asked = KeyOf(place);

        if (asked.Length < 2)
        {
            return new PlaceOnNetwork.Unknown();
        }

        var named = stops.Where(stop => StopKeys.Holds(stop.Key, asked)).ToList();
        var exact = named
            .Where(stop =>
                stop.Key == asked
                || stop.Key == $"ga {asked}"
                || stop.Key.StartsWith($"{asked} ", StringComparison.Ordinal)
            )
            .ToList();

        return Meant(place, exact)
            ?? Landmark(place, asked)
            ?? Meant(place, named)
            ?? Area(place, named);
    }

    private PlaceOnNetwork.Near? Meant(string place, List<Stop> named) =>
        named.Count > 0 && Spread(named) <= OneArea ? Around(place, named) : null;

    private PlaceOnNetwork.Near? Landmark(string place, string asked)
    {
        var found = places
            .Find(new PlaceQuery(null, asked, Limit: 6))
            .Places.Where(p => p.Point is not null)
            .ToList();
        var best =
            found.Find(p => StopKeys.Of(p.Name) == asked) ?? (found.Count is 1 ? found[0] : null);

        return
            best?.Point is { } point
            && grid.Within(point, Walk).ToDictionary(s => s.Stop, s => s.Metres)
                is { Count: > 0 } near
            ? new PlaceOnNetwork.Near(place, near)
            : null;
    }

    // A ward's name: its stops. A name spread over the city: ask which.
    private PlaceOnNetwork Area(string place, List<Stop> named)
    {
        if (named.Count > 0)
        {
            return new PlaceOnNetwork.Several([
                .. named.Select(stop => stop.Name).Distinct(StringComparer.Ordinal).Take(4),
            ]);
        }

        return
            addresses.Resolve(place).Wards is [var ward, ..]
            && gazetteer.Find(ward.Ward) is { } unit
            && grid.Within(unit.Centre, 2 * Walk).ToDictionary(s => s.Stop, s => s.Metres)
                is { Count: > 0 } near
            ? new PlaceOnNetwork.Near(place, near)
            : new PlaceOnNetwork.Unknown();
    }

    // The stop across the street bears another name: what lies within a few steps counts as well.
    private PlaceOnNetwork.Near Around(string place, List<Stop> named)
    {
        var near = named.ToDictionary(stop => stop, _ => 0.0);

        foreach (var (stop, metres) in named.SelectMany(stop => grid.Within(stop.Point, 200)))
        {
            near.TryAdd(stop, metres);
        }

        return new(place, near);
    }

    private static double Spread(List<Stop> named)
    {
        var centre = new GeoPoint(
            named.Average(s => s.Point.Latitude),
            named.Average(s => s.Point.Longitude)
        );

        return named.Max(stop => stop.Point.MetresTo(centre)) * 2;
    }
}
