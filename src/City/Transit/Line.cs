using iHanoi.Civic.City;

namespace iHanoi.City.Transit;

internal sealed record Stop(string Id, string Name, GeoPoint Point, string Key);

/// <summary>One direction of a route with its stops in order and the kilometres from the first.</summary>
internal sealed record Line(
    RouteTable Route,
    int Direction,
    IReadOnlyList<Stop> Stops,
    IReadOnlyList<double> Kilometres
)
{
    /// <summary>Kilometres of the ride, by straight lines between stops.</summary>
    public double Length(int from, int to) => Kilometres[to] - Kilometres[from];
}

/// <summary>What the tables say of a route. A warning stands where the table of 2018 may no longer hold.</summary>
internal sealed record RouteTable(
    string Number,
    string Name,
    string Mode,
    string? Operator,
    string? Hours,
    string? Headway,
    int? Fare,
    string? Warning,
    bool StillListed
);
