using iHanoi.Civic.City;

namespace iHanoi.City.Transit;

/// <summary>A stop is its number: names and places are not compared.</summary>
internal sealed record Stop(string Id, string Name, GeoPoint Point, string Key)
{
    public bool Equals(Stop? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}

/// <summary>
/// One direction of a route with its stops in order and the kilometres from the first. A class: a search looks lines
/// up by the thousand, and each is only itself.
/// </summary>
internal sealed class Line(
    RouteTable route,
    int direction,
    IReadOnlyList<Stop> stops,
    IReadOnlyList<double> kilometres
)
{
    public RouteTable Route => route;

    public int Direction => direction;

    public IReadOnlyList<Stop> Stops => stops;

    public IReadOnlyList<double> Kilometres => kilometres;

    /// <summary>Kilometres of the ride, by straight lines between stops.</summary>
    public double Length(int from, int to) => kilometres[to] - kilometres[from];
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
