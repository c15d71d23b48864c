using System.ComponentModel;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.City;
using iHanoi.Civic.Text;
using Microsoft.SemanticKernel;

namespace iHanoi.Assistant.Plugins.Alerts;

/// <summary>Alerts of the city in force now.</summary>
internal sealed class AlertsPlugin(Phrases phrases, WardSlot wards, IAlertBoard? board = null)
{
    [KernelFunction("alerts")]
    [Description(
        "The city's alerts in force now (storm, flood, heat, outages) for a ward, or for all of Hanoi."
    )]
    public async Task<ToolReply> CurrentAsync(
        Kernel kernel,
        [Description("Five-digit ward code or the ward's name; null for the whole city.")]
            string? ward = null,
        CancellationToken cancellationToken = default
    )
    {
        var slot = wards.Read(ward);
        var arguments = new Dictionary<string, string?> { ["ward"] = slot?.Value };

        if (board is null)
        {
            return new ToolReply(Outcomes.NotConnected) { Arguments = arguments };
        }

        var language = TurnLedger.Of(kernel).Language;
        var alerts = await board.CurrentAsync(slot, cancellationToken);
        var lines = alerts.Select(alert => Line(alert, language)).ToList();

        // A board that answers "none" has answered: that is a fact, not a missing source.
        return new ToolReply(Outcomes.Found)
        {
            Evidence = lines.Count > 0 ? LiveLines.Evidence("alerts", alerts[0].Source, lines) : [],
            Points = LiveLines.Points("alert", lines),
            Source = alerts.Count > 0 ? alerts[0].Source : null,
            Arguments = arguments,
            Fields = LiveLines.Notes(lines.Count is 0 ? "nothing.alerts" : null),
        };
    }

    private string Line(Alert alert, Language language) =>
        phrases.Say(
            language,
            "alert.line",
            ("title", alert.Title.In(language)),
            ("text", alert.Text.In(language)),
            ("until", $"{alert.Until.ToOffset(WorkingCalendar.HanoiOffset):HH:mm dd/MM/yyyy}")
        );
}
