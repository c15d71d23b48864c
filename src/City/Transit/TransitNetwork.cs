using iHanoi.City.Files;
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
    private const int Shown = 3;

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
        var folder = Path.Combine(folders.City, "transit");
        var others = CsvTable
            .Read(Path.Combine(folder, "other_names.csv"))
            .Rows.GroupBy(row => StopKeys.OfAsked(row["alias"]))
            .ToDictionary(group => group.Key, group => group.First()["key"]);

        return new(
            lines,
            new StopFinder(stops, grid, places, addresses, gazetteer, others),
            new TripSearch(lines, grid),
            new RouteEnds(TransitTables.Listed(folder)),
            TransitTables.Listed(folder),
            new NetworkNames(new NameSources(folders, gazetteer).All())
        );
    });

    public TripAnswer Plan(string from, string to)
    {
        var answer = PlanByStops(from, to);
        var finder = _network.Value.Finder;

        if (from.Length is 0 || to.Length is 0)
        {
            return answer;
        }

        var rides = _network.Value.Ends.Between(finder.KeyOf(from), finder.KeyOf(to));

        return rides.Count is 0 ? answer : ByEnds(from, to, rides, answer as TripAnswer.Found);
    }

    public IReadOnlyList<NamedStop> FindNames(string text) => _network.Value.Names.Find(text);

    // Routes named after both ends are what is asked for. One without a table of stops is told by its ends.
    private static TripAnswer.Found ByEnds(
        string from,
        string to,
        IReadOnlyList<(RouteTable Route, string From, string To)> rides,
        TripAnswer.Found? byStops
    )
    {
        var direct = (byStops?.Trips ?? []).Where(trip => trip.Rides.Count is 1).ToList();
        var named = rides
            .DistinctBy(ride => ride.Route.Number)
            .Take(Shown)
            .Select(ride =>
                direct.Find(trip => trip.Rides[0].RouteNumber == ride.Route.Number)
                ?? new Trip([ToRide(ride.Route, ride.From, ride.To)], 0)
            )
            .ToList();

        return new(from, to, [.. named, .. direct.Except(named).Take(Shown)], Tables);
    }

    private static Ride ToRide(RouteTable route, string from, string to) =>
        new(
            route.Number,
            route.Name,
            route.Mode,
            from,
            to,
            0,
            0,
            route.Headway,
            route.Hours,
            route.Fare,
            route.Warning
        );

    private TripAnswer PlanByStops(string from, string to)
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
        var line = _network.Value.Lines.FirstOrDefault(line => Is(line.Route, number));
        var route = line?.Route ?? _network.Value.Listed.FirstOrDefault(route => Is(route, number));

        return route is null
            ? null
            : new(
                route.Number,
                route.Name,
                route.Operator,
                route.Hours,
                route.Headway,
                route.Fare,
                [.. (line?.Stops ?? []).Select(stop => stop.Name)],
                route.Warning,
                Tables
            );
    }

    private static bool Is(RouteTable route, string number)
    {
        var asked = number.Trim().TrimStart('0');

        return route.Number.TrimStart('0').Equals(asked, StringComparison.OrdinalIgnoreCase);
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

    private sealed record Network(
        IReadOnlyList<Line> Lines,
        StopFinder Finder,
        TripSearch Search,
        RouteEnds Ends,
        IReadOnlyList<RouteTable> Listed,
        NetworkNames Names
    );
}
