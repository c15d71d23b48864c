using iHanoi.Civic.City;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Provenance;

namespace iHanoi.City.Transit;

/// <summary>Trips and routes over the tables of data/city/transit. Timetables are of 2018 and say so.</summary>
internal sealed class TransitNetwork(
    ProductFolders folders,
    IPlaceDirectory places,
    IAddressResolver addresses,
    IGazetteer gazetteer
) : ITransitNetwork
{
    private static readonly LiveSource Tables = new(
        "Bảng tuyến xe buýt 10/2018 (timbus.vn), danh sách tuyến 10/2026, metro 2A và 3.1",
        new DateTimeOffset(2018, 10, 4, 0, 0, 0, WorkingCalendar.HanoiOffset),
        Freshness.Cached,
        "© OpenStreetMap contributors, ODbL 1.0"
    );

    private readonly Lazy<Network> _network = new(() =>
    {
        var lines = TransitTables.Read(Path.Combine(folders.City, "transit"));
        var stops = lines.SelectMany(line => line.Stops).DistinctBy(stop => stop.Id).ToList();
        var grid = new StopGrid(stops);

        return new(
            lines,
            new StopFinder(stops, grid, places, addresses, gazetteer),
            new TripSearch(lines, grid)
        );
    });

    public TripAnswer Plan(string from, string to)
    {
        var start = _network.Value.Finder.Find(from);
        var end = _network.Value.Finder.Find(to);

        return (start, end) switch
        {
            (PlaceOnNetwork.Unknown, _) => new TripAnswer.UnknownPlace("from", from, Tables),
            (_, PlaceOnNetwork.Unknown) => new TripAnswer.UnknownPlace("to", to, Tables),
            (PlaceOnNetwork.Several several, _) => new TripAnswer.Ambiguous(
                "from",
                several.Names,
                Tables
            ),
            (_, PlaceOnNetwork.Several several) => new TripAnswer.Ambiguous(
                "to",
                several.Names,
                Tables
            ),
            (PlaceOnNetwork.Near a, PlaceOnNetwork.Near b) => Search(a, b),
            _ => throw new InvalidOperationException("A place is near, several or unknown."),
        };
    }

    public RouteFacts? FindRoute(string number)
    {
        var asked = number.Trim().ToUpperInvariant();
        var line = _network.Value.Lines.FirstOrDefault(line =>
            line.Route.Number.Equals(asked, StringComparison.OrdinalIgnoreCase)
            || line.Route.Number.TrimStart('0')
                .Equals(asked.TrimStart('0'), StringComparison.OrdinalIgnoreCase)
        );

        return line is null
            ? null
            : new(
                line.Route.Number,
                line.Route.Name,
                line.Route.Operator,
                line.Route.Hours,
                line.Route.Headway,
                line.Route.Fare,
                [.. line.Stops.Select(stop => stop.Name)],
                line.Route.Warning,
                Tables
            );
    }

    private TripAnswer Search(PlaceOnNetwork.Near from, PlaceOnNetwork.Near to)
    {
        var journeys = _network.Value.Search.Find(from.Stops, to.Stops);

        return journeys.Count is 0
            ? new TripAnswer.NoTrip(from.Name, to.Name, Tables)
            : new TripAnswer.Found(
                from.Name,
                to.Name,
                [
                    .. journeys.Select(journey => new Trip(
                        [.. journey.Legs.Select(ToRide)],
                        Math.Round(journey.Walk)
                    )),
                ],
                Tables
            );
    }

    private static Ride ToRide(Leg leg)
    {
        var route = leg.Line.Route;
        var stations = leg.To - leg.From;

        return new(
            route.Number,
            route.Name,
            route.Mode,
            leg.Line.Stops[leg.From].Name,
            leg.Line.Stops[leg.To].Name,
            stations,
            Math.Round(leg.Kilometres, 1),
            route.Headway,
            route.Hours,
            route.Mode is "metro" ? MetroFare(stations) : route.Fare,
            route.Warning
        );
    }

    // rapid_lines.csv, fare_rule_vi: max(9,000, 8,000 + 1,000 × stations ridden).
    private static int MetroFare(int stations) => Math.Max(9_000, 8_000 + 1_000 * stations);

    private sealed record Network(IReadOnlyList<Line> Lines, StopFinder Finder, TripSearch Search);
}
