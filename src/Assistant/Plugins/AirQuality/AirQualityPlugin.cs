using System.ComponentModel;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.City;
using iHanoi.Civic.Provenance;
using iHanoi.Civic.Text;
using Microsoft.SemanticKernel;

namespace iHanoi.Assistant.Plugins.AirQuality;

/// <summary>VN_AQI of the answering stations; a silent one is said to be silent.</summary>
internal sealed class AirQualityPlugin(
    Phrases phrases,
    WardSlot wards,
    IAirQualitySource? source = null
)
{
    private const int WithoutWard = 3;

    // Beyond this the reading says little about the ward, and the answer says so.
    private const double FarMetres = 2_000;

    [KernelFunction("air_quality")]
    [Description(
        "Current air quality index (VN_AQI) at the answering station nearest to a Hanoi ward, or at several stations when no ward is named."
    )]
    public async Task<ToolReply> ReadAsync(
        Kernel kernel,
        [Description("Five-digit ward code or the ward's name; null for the whole city.")]
            string? ward = null,
        CancellationToken cancellationToken = default
    )
    {
        var slot = wards.Read(ward);
        var arguments = new Dictionary<string, string?> { ["ward"] = slot?.Value };

        if (source is null)
        {
            return new ToolReply(Outcomes.NotConnected) { Arguments = arguments };
        }

        var air = await source.ReadAsync(slot, cancellationToken);
        var language = TurnLedger.Of(kernel).Language;
        var shown = air.Nearest is { } nearest
            ? [nearest]
            : air.Stations.Where(station => !station.IsSilent).Take(WithoutWard).ToList();
        var lines = shown.SelectMany(station => Lines(station, language)).ToList();

        return new ToolReply(lines.Count > 0 ? Outcomes.Found : Outcomes.Nothing)
        {
            Evidence = LiveLines.Evidence("air_quality", air.Source, lines),
            Points = LiveLines.Points("air", lines),
            Source = air.Source,
            Arguments = arguments,
            Fields = LiveLines.Notes(
                air.Source.Freshness is Freshness.Sample ? "note.sample" : null,
                air.NearestMetres > FarMetres ? "note.nearest" : null
            ),
        };
    }

    private IEnumerable<string> Lines(StationReading station, Language language)
    {
        var level = language is Language.English ? station.LevelEn : station.LevelVi;

        yield return phrases.Say(
            language,
            "air.reading",
            ("name", station.Name),
            ("aqi", $"{station.Aqi}"),
            ("level", level ?? ""),
            (
                "time",
                $"{station.MeasuredAt?.ToOffset(WorkingCalendar.HanoiOffset):HH:mm dd/MM/yyyy}"
            )
        );

        if (station.AdviceVi is { Length: > 0 } advice)
        {
            yield return phrases.Say(language, "air.advice", ("advice", advice));
        }

        if (station.AdviceSensitiveVi is { Length: > 0 } careful)
        {
            yield return phrases.Say(language, "air.sensitive", ("advice", careful));
        }
    }
}
