using System.Text.RegularExpressions;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.City;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>"Từ A đến B", "A lên B bắt xe nào", "from A to B", "tuyến 32".</summary>
internal sealed partial class TripReader(
    CueBook cues,
    TripEndsReader ends,
    Phrases phrases,
    ITransitNetwork? network = null
) : IIntentReader
{
    public ValueTask<TurnPlan?> ReadAsync(
        AskedQuestion question,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult(Read(question));

    private TurnPlan? Read(AskedQuestion question)
    {
        var cued = question.Cued;

        if (cues.Has("not.bus", cued))
        {
            return null;
        }

        if (cues.Has("bus.now", cued))
        {
            return TurnPlan.Call("bus_routes");
        }

        var isAboutBuses = cues.Has("bus", cued);
        var route = RouteNumber(cued);

        if (route is not null && cues.Has("route.more", cued))
        {
            return TurnPlan.Call("bus_routes", ("route", route));
        }

        var end = ends.Read(question.Written);

        return end switch
        {
            { From: { } from, To: { } to } when IsTrip(end, cued, isAboutBuses) => TurnPlan.Call(
                "bus_routes",
                ("from", from),
                ("to", to)
            ),
            { From: null, To: not null } when WantsTrip(end, cued) => Ask.For(
                "from",
                question.Language,
                phrases
            ),
            { From: not null, To: null } when WantsTrip(end, cued) => Ask.For(
                "to",
                question.Language,
                phrases
            ),
            _ when isAboutBuses && OneEnd().IsMatch(cued.Padded) => Ask.For(
                "from",
                question.Language,
                phrases
            ),
            _ => null,
        };
    }

    // Without a known name the words alone must be of buses. Nobody need say "bus" when the message is two places
    // and a direction, or asks how to get from one to the other.
    private bool IsTrip(TripEnds end, CuedText cued, bool isAboutBuses) =>
        end.AreKnown
            ? isAboutBuses
                || end.IsWholeMessage
                || (end.IsSure && cues.Has("trip.asks", cued) && !cues.Has("report", cued))
            : cues.Has("bus.strong", cued);

    // "Tôi muốn đi bến xe Nước Ngầm": the wish to go there is the whole message.
    private bool WantsTrip(TripEnds end, CuedText cued) =>
        !cues.Has("place.where", cued)
        && !cues.Has("place.open", cued)
        && cues.Has("trip.wish", cued)
        && (end.IsWholeMessage || cues.Has("bus", cued));

    private string? RouteNumber(CuedText cued)
    {
        var match = Route().Match(cued.Padded);
        var number = match.Groups["no"].Value.Replace(" ", "", StringComparison.Ordinal);

        // "xe 32" may be any vehicle: it is a route when there is one of that number.
        return
            !match.Success || (match.Groups["bare"].Success && network?.FindRoute(number) is null)
            ? null
            : number.ToUpperInvariant();
    }

    [GeneratedRegex(
        @" (?:tuyen|xe buyt|buyt|xe so|bus|route|line|(?<bare>xe))(?: xe)?(?: buyt)?(?: nhanh)?(?: bus)?(?: so| number| no)? (?<no>brt ?\d{1,2}|cn ?\d{1,2}|e ?\d{2}|\d{1,3} ?(?:[abc]|ct)?) ",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Route();

    [GeneratedRegex(
        @" (?:di|den|toi|ve|ra|len|to) .+ (?:tuyen nao|xe nao|xe so may|bus|buyt nao|buyt so may|bat xe gi) | (?:bat|don|di) (?:xe|buyt|xe buyt) (?:ve|len|ra|den|di|toi) ",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OneEnd();
}
