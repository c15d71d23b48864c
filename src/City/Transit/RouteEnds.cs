namespace iHanoi.City.Transit;

/// <summary>
/// Routes of the current list by the ends in their names: newer ones have no table of stops, and still go from
/// "Bến xe Giáp Bát" to "Smart City".
/// </summary>
internal sealed class RouteEnds(IReadOnlyList<RouteTable> routes)
{
    private readonly IReadOnlyList<(
        RouteTable Route,
        IReadOnlyList<(string Name, string[] Key)> Ends
    )> _routes = [.. routes.Select(route => (route, Ends(route.Name)))];

    public IReadOnlyList<(RouteTable Route, string From, string To)> Between(
        string board,
        string alight
    ) =>
        [
            .. from entry in _routes
            let start = Holding(entry.Ends, board)
            let end = Holding(entry.Ends, alight)
            where start is not null && end is not null && start != end
            select (entry.Route, start, end),
        ];

    public static IReadOnlyList<(string Name, string[] Key)> Ends(string name) =>
        [
            .. name.Split([" - ", " – "], StringSplitOptions.TrimEntries)
                .Select(part => (part, StopKeys.Of(part).Split(' '))),
        ];

    // "bắc thăng long" is held by "KCN Bắc Thăng Long": every word of the shorter name in the longer.
    private static string? Holding(IReadOnlyList<(string Name, string[] Key)> ends, string asked)
    {
        var words = asked.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return words.Length is 0
            ? null
            : ends.FirstOrDefault(end => words.All(end.Key.Contains)).Name;
    }
}
