using System.ComponentModel;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.City;
using iHanoi.Civic.Text;
using Microsoft.SemanticKernel;

namespace iHanoi.Assistant.Plugins.Places;

/// <summary>Public places by kind, ward and name.</summary>
internal sealed class PlacesPlugin(
    Phrases phrases,
    WardSlot wards,
    IPlaceDirectory? directory = null
)
{
    [KernelFunction("places")]
    [Description(
        "Public places in Hanoi: hospitals, clinics, pharmacies, schools, kindergartens, universities, libraries, markets, parks, playgrounds, parking, post offices, police, fire stations, community centres, museums, attractions, craft villages."
    )]
    public ToolReply Find(
        Kernel kernel,
        [Description(
            "Code: hospital, clinic, pharmacy, school, kindergarten, university, library, market, park, playground, parking, post_office, police, fire_station, community_centre, museum, attraction or craft_village."
        )]
            string? kind = null,
        [Description("Five-digit ward code or the ward's name; null when none is named.")]
            string? ward = null,
        [Description("Name of one place, when one is asked for.")] string? name = null
    )
    {
        var known = PlaceKinds.Table.Find(kind);
        var slot = wards.Read(ward);
        var arguments = Arguments(known, slot, name);

        if (directory is null)
        {
            return new ToolReply(Outcomes.NotConnected) { Arguments = arguments };
        }

        var found = directory.Find(new PlaceQuery(known, name, slot));
        var language = TurnLedger.Of(kernel).Language;
        var lines = found.Places.Select(place => Line(place, language)).ToList();

        return new ToolReply(lines.Count > 0 ? Outcomes.Found : Outcomes.Nothing)
        {
            Evidence = LiveLines.Evidence("places", found.Source, lines),
            Points = LiveLines.Points("place", lines),
            Source = found.Source,
            Arguments = arguments,
        };
    }

    private static Dictionary<string, string?> Arguments(
        PlaceKind? kind,
        WardCode? ward,
        string? name
    )
    {
        var arguments = new Dictionary<string, string?>
        {
            ["kind"] = kind is { } known ? PlaceKinds.Table.Code(known) : null,
            ["ward"] = ward?.Value,
        };

        if (!string.IsNullOrWhiteSpace(name))
        {
            arguments["name"] = name.Trim();
        }

        return arguments;
    }

    private string Line(Place place, Language language)
    {
        var kind = PlaceKinds.Table.Label(place.Kind, language);
        List<string> parts =
        [
            phrases.Say(language, "place.line", ("name", place.Name), ("kind", kind)),
        ];
        Add(parts, language, "address", place.Address);
        Add(parts, language, "ward", place.Ward?.Name);
        Add(parts, language, "phone", place.Phone);
        Add(parts, language, "hours", place.Hours);
        Add(parts, language, place.Kind is PlaceKind.Museum ? "ticket" : "note", place.Note);

        return string.Join(", ", parts);
    }

    private void Add(List<string> parts, Language language, string slot, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            parts.Add(phrases.Say(language, $"place.{slot}", (slot, value)));
        }
    }
}
