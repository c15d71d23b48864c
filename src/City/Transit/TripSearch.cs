using System.Collections.Concurrent;
using iHanoi.Civic.City;

namespace iHanoi.City.Transit;

/// <summary>A ride found on a line, by stop positions.</summary>
internal sealed record Leg(Line Line, int From, int To)
{
    public double Kilometres => Line.Length(From, To);
}

/// <summary>One or two legs and the metres on foot; a smaller cost is a better trip.</summary>
internal sealed record Journey(IReadOnlyList<Leg> Legs, double Walk)
{
    // Kilometres, with a change worth six of them and walking three times as dear as riding.
    public double Cost =>
        Legs.Sum(leg => leg.Kilometres + (leg.Line.Route.StillListed ? 0 : 8))
        + 6 * (Legs.Count - 1)
        + Walk / 1000 * 3;
}

/// <summary>Direct rides, and rides with one change within a short walk, between two sets of stops.</summary>
internal sealed class TripSearch(IReadOnlyList<Line> lines, StopGrid grid)
{
    private const double ChangeOnFoot = 250;
    private const int Shown = 3;

    private readonly ILookup<string, (Line Line, int At)> _calls = lines
        .SelectMany(line => line.Stops.Select((stop, at) => (stop.Id, Line: line, At: at)))
        .ToLookup(call => call.Id, call => (call.Line, call.At));

    private readonly ConcurrentDictionary<
        string,
        IReadOnlyList<(Line Line, int At, double Metres)>
    > _near = new(StringComparer.Ordinal);

    public IReadOnlyList<Journey> Find(
        IReadOnlyDictionary<Stop, double> from,
        IReadOnlyDictionary<Stop, double> to
    )
    {
        var boardings = Best(from);
        var alightings = Best(to);
        var direct = boardings
            .Where(start => alightings.ContainsKey(start.Key))
            .SelectMany(start => Direct(start.Key, start.Value, alightings[start.Key]))
            .ToList();
        var found = direct.Count > 0 ? direct : OneChange(boardings, alightings);

        return
        [
            .. found
                .OrderBy(journey => journey.Cost)
                .DistinctBy(journey =>
                    string.Join('+', journey.Legs.Select(leg => leg.Line.Route.Number))
                )
                .Take(Shown),
        ];
    }

    // Per line: where it can be boarded (or left), with the walk.
    private Dictionary<Line, List<(int At, double Walk)>> Best(
        IReadOnlyDictionary<Stop, double> stops
    ) =>
        stops
            .SelectMany(stop =>
                _calls[stop.Key.Id].Select(call => (call.Line, call.At, Walk: stop.Value))
            )
            .GroupBy(call => call.Line)
            .ToDictionary(
                group => group.Key,
                group => group.Select(call => (call.At, call.Walk)).ToList()
            );

    private static IEnumerable<Journey> Direct(
        Line line,
        List<(int At, double Walk)> starts,
        List<(int At, double Walk)> ends
    ) =>
        from start in starts
        from end in ends
        where start.At < end.At
        select new Journey([new Leg(line, start.At, end.At)], start.Walk + end.Walk);

    private List<Journey> OneChange(
        Dictionary<Line, List<(int At, double Walk)>> boardings,
        Dictionary<Line, List<(int At, double Walk)>> alightings
    )
    {
        var found = new List<Journey>();

        foreach (var (line, starts) in boardings)
        {
            var (board, walk) = starts.MinBy(start => start.Walk * 10 + start.At);

            for (var at = board + 1; at < line.Stops.Count; at++)
            {
                found.AddRange(Changes(new Leg(line, board, at), walk, alightings));
            }
        }

        return found;
    }

    private IEnumerable<Journey> Changes(
        Leg first,
        double walk,
        Dictionary<Line, List<(int At, double Walk)>> alightings
    ) =>
        from near in Near(first.Line.Stops[first.To])
        where near.Line.Route.Number != first.Line.Route.Number
        let ends = alightings.GetValueOrDefault(near.Line)
        where ends is not null
        from end in ends
        where end.At > near.At
        select new Journey(
            [first, new Leg(near.Line, near.At, end.At)],
            walk + near.Metres + end.Walk
        );

    // Lines that call within a short walk of a stop; the same stops are asked for again and again.
    private IReadOnlyList<(Line Line, int At, double Metres)> Near(Stop stop) =>
        _near.GetOrAdd(
            stop.Id,
            _ =>
                [
                    .. grid.Within(stop.Point, ChangeOnFoot)
                        .SelectMany(near =>
                            _calls[near.Stop.Id].Select(call => (call.Line, call.At, near.Metres))
                        ),
                ]
        );
}
