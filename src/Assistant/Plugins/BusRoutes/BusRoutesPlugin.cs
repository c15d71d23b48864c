using System.ComponentModel;
using iHanoi.Civic.City;
using iHanoi.Civic.Text;
using Microsoft.SemanticKernel;

namespace iHanoi.Assistant.Plugins.BusRoutes;

/// <summary>Trips and routes by bus and metro; the age of the tables is always said.</summary>
internal sealed class BusRoutesPlugin(RideLines lines, ITransitNetwork? network = null)
{
    private const int Shown = 3;

    [KernelFunction("bus_routes")]
    [Description(
        "Buses and metro in Hanoi: a trip from one place to another, or one route by its number."
    )]
    public ToolReply Find(
        Kernel kernel,
        [Description("Start: stop, station, landmark or ward, as the citizen wrote it.")]
            string? from = null,
        [Description("Destination, as the citizen wrote it.")] string? to = null,
        [Description("Route number, when one route is asked about.")] string? route = null
    )
    {
        var language = TurnLedger.Of(kernel).Language;

        return network is null ? new ToolReply(Outcomes.NotConnected)
            : !string.IsNullOrWhiteSpace(route) ? Route(network, route, language)
            : Trip(network, from ?? "", to ?? "", language);
    }

    private ToolReply Route(ITransitNetwork open, string number, Language language)
    {
        var arguments = new Dictionary<string, string?>
        {
            ["route"] = number.Trim().ToUpperInvariant(),
        };

        if (open.FindRoute(number) is not { } route)
        {
            return new ToolReply(Outcomes.Nothing) { Arguments = arguments };
        }

        var said = lines.Of(route, language);

        return Say(said, route.Source) with
        {
            Arguments = arguments,
        };
    }

    private ToolReply Trip(ITransitNetwork open, string from, string to, Language language)
    {
        var answer = Plan(open, ref from, ref to);
        var reply = answer switch
        {
            TripAnswer.Found found => Say(
                [.. found.Trips.Take(Shown).Select(trip => lines.Of(trip, language))],
                found.Source
            ),
            TripAnswer.Ambiguous several => Ask(
                "ambiguous",
                several.End is "from" ? from : to,
                several.Candidates
            ),
            TripAnswer.UnknownPlace unknown => Ask(unknown.End, unknown.Name, []),
            TripAnswer.NoTrip => new ToolReply(Outcomes.Nothing),
            _ => throw new InvalidOperationException(
                "A trip is found, ambiguous, unknown or none."
            ),
        };

        return reply with
        {
            Arguments = new Dictionary<string, string?>
            {
                ["from"] = Spelled(open, from, answer as TripAnswer.Found, first: true),
                ["to"] = Spelled(open, to, answer as TripAnswer.Found, first: false),
            },
        };
    }

    // A name that the tables know in one spelling is given in it.
    private static string Spelled(
        ITransitNetwork open,
        string typed,
        TripAnswer.Found? found,
        bool first
    ) =>
        Terminal(typed, found, first) is { } terminal ? terminal
        : open.FindNames(typed) is [{ Start: 0 } name] && name.Length == typed.Trim().Length
            ? name.Name
        : StopNames.Canonical(typed, found, first);

    // A route that ends at "Bến xe Sơn Tây" takes one to "Sơn Tây".
    private static string? Terminal(string typed, TripAnswer.Found? found, bool first) =>
        found?.Trips is [{ Rides: [{ Stops: 0 } ride] }, ..]
        && (first ? ride.BoardAt : ride.AlightAt) is var end
        && VietnameseText.Fold(end) == $"ben xe {VietnameseText.Fold(typed)}"
            ? end
            : null;

    // "Sơn Tây" is an area, "bến xe Sơn Tây" a stop: a ride without a change is what people mean.
    private static TripAnswer Plan(ITransitNetwork open, ref string from, ref string to)
    {
        var answer = open.Plan(from, to);

        if (from.Length is 0 || to.Length is 0 || IsDirect(answer))
        {
            return answer;
        }

        foreach (var (a, b) in new[] { (from, $"bến xe {to}"), ($"bến xe {from}", to) })
        {
            if (open.Plan(a, b) is var other && IsDirect(other))
            {
                (from, to) = (a, b);
                return other;
            }
        }

        return answer;
    }

    private static bool IsDirect(TripAnswer answer) =>
        answer is TripAnswer.Found { Trips: [{ Rides.Count: 1 }, ..] };

    private static ToolReply Ask(string slot, string name, IReadOnlyList<string> choices) =>
        new(Outcomes.Missing)
        {
            Fields = new Dictionary<string, string> { ["slot"] = slot, ["name"] = name },
            Choices = [.. choices.Take(3)],
        };

    private static ToolReply Say(IReadOnlyList<string> said, Civic.Provenance.LiveSource source) =>
        new(Outcomes.Found)
        {
            Evidence = LiveLines.Evidence("bus_routes", source, said),
            Points = LiveLines.Points("bus", said),
            Source = source,
            Fields = LiveLines.Notes("note.timetable"),
        };
}
