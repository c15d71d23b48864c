using System.Globalization;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.City;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Plugins.BusRoutes;

/// <summary>Trips and routes as lines for the citizen.</summary>
internal sealed class RideLines(Phrases phrases)
{
    private const int ShownStops = 12;
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public string Of(Trip trip, Language language)
    {
        var rides = trip.Rides.Select(ride => Of(ride, language)).ToList();

        return rides.Count is 1
            ? rides[0]
            : phrases.Say(language, "bus.change", ("rides", string.Join(" → ", rides)));
    }

    public IReadOnlyList<string> Of(RouteFacts route, Language language)
    {
        List<string> head =
        [
            phrases.Say(language, "bus.route", ("route", route.Number), ("name", route.Name)),
        ];
        Add(head, language, "operator", route.Operator);
        Add(head, language, "hours", route.Hours);
        Add(head, language, "headway", route.Headway);
        Add(head, language, "fare", Fare(route.FareVnd));
        var stops =
            route.Stops.Count <= ShownStops
                ? route.Stops
                :
                [
                    .. route.Stops.Where((_, i) => i % ((route.Stops.Count / ShownStops) + 1) is 0),
                    route.Stops[^1],
                ];

        return route.Stops.Count > 0
            ?
            [
                string.Join(", ", head),
                phrases.Say(language, "bus.stops", ("stops", string.Join(" – ", stops))),
            ]
            : [string.Join(", ", head)];
    }

    private string Of(Ride ride, Language language)
    {
        List<string> parts =
        [
            phrases.Say(
                language,
                ride.Stops > 0 ? "bus.direct" : "bus.ends",
                ("route", ride.RouteNumber),
                ("name", ride.RouteName),
                ("board", ride.BoardAt),
                ("alight", ride.AlightAt),
                ("stops", $"{ride.Stops}"),
                ("km", ride.Kilometres.ToString("0.#", Vietnamese))
            ),
        ];
        Add(parts, language, "headway", ride.Headway);
        Add(parts, language, "hours", ride.Hours);
        Add(parts, language, "fare", Fare(ride.FareVnd));

        return string.Join(", ", parts);
    }

    private static string? Fare(int? vnd) => vnd?.ToString("N0", Vietnamese);

    private void Add(List<string> parts, Language language, string slot, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            parts.Add(phrases.Say(language, $"bus.{slot}", (slot, value)));
        }
    }
}
