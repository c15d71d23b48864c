using iHanoi.Civic.Provenance;

namespace iHanoi.Civic.City;

/// <summary>One ride without a change. Stops are counted without the first.</summary>
public sealed record Ride(
    string RouteNumber,
    string RouteName,
    string Mode,
    string BoardAt,
    string AlightAt,
    int Stops,
    double Kilometres,
    string? Headway,
    string? Hours,
    int? FareVnd,
    string? Warning
);

public sealed record Trip(IReadOnlyList<Ride> Rides, double WalkMetres);

/// <summary>What can be said about going from one place to another by bus or metro.</summary>
public abstract record TripAnswer(LiveSource Source)
{
    public sealed record Found(string From, string To, IReadOnlyList<Trip> Trips, LiveSource Source)
        : TripAnswer(Source);

    /// <summary>Several places bear the name: ask which (the end is "from" or "to").</summary>
    public sealed record Ambiguous(string End, IReadOnlyList<string> Candidates, LiveSource Source)
        : TripAnswer(Source);

    public sealed record UnknownPlace(string End, string Name, LiveSource Source)
        : TripAnswer(Source);

    public sealed record NoTrip(string From, string To, LiveSource Source) : TripAnswer(Source);
}

/// <summary>A route by its number, as the tables of its date describe it.</summary>
public sealed record RouteFacts(
    string Number,
    string Name,
    string? Operator,
    string? Hours,
    string? Headway,
    int? FareVnd,
    IReadOnlyList<string> Stops,
    string? Warning,
    LiveSource Source
);

public interface ITransitNetwork
{
    TripAnswer Plan(string from, string to);

    RouteFacts? FindRoute(string number);

    /// <summary>The places of the network that a text names, in order, none inside another.</summary>
    IReadOnlyList<NamedStop> FindNames(string text);
}

/// <summary>A place in a text: its one spelling, and where it stands there.</summary>
public sealed record NamedStop(string Name, int Start, int Length);
