using System.ComponentModel;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.City;
using iHanoi.Civic.Provenance;
using iHanoi.Civic.Text;
using Microsoft.SemanticKernel;

namespace iHanoi.Assistant.Plugins.Hotlines;

/// <summary>Public phone numbers. A number that no source gives is never made up.</summary>
internal sealed class HotlinesPlugin(
    Phrases phrases,
    HotlineTopics topics,
    TimeProvider time,
    IHotlineDirectory? directory = null
)
{
    [KernelFunction("hotlines")]
    [Description("Verified public phone numbers of Hanoi for a topic.")]
    public ToolReply Find(
        Kernel kernel,
        [Description(
            "Topic code: child, police, fire, ambulance, rescue, city, procedure, power, drainage, traffic, signal, road, vneid, portal, social-insurance, food-safety, bus, metro, water, waste, tree; or the matter in words."
        )]
            string topic
    )
    {
        var arguments = new Dictionary<string, string?> { ["topic"] = topic };

        if (directory is null)
        {
            return new ToolReply(Outcomes.NotConnected) { Arguments = arguments };
        }

        var language = TurnLedger.Of(kernel).Language;
        var found = topics.Find(directory, topic);
        var lines = found.Select(line => Line(line, language)).ToList();
        var source = new LiveSource("hotlines.csv", time.GetUtcNow(), Freshness.Cached);

        return new ToolReply(lines.Count > 0 ? Outcomes.Found : Outcomes.Nothing)
        {
            Evidence = LiveLines.Evidence("hotlines", source, lines),
            Points = LiveLines.Points("hotline", lines),
            Source = source,
            Arguments = arguments,
            Fields = LiveLines.Notes(
                found.Any(line => line.Verified is not "yes") ? "note.verify" : null
            ),
        };
    }

    private string Line(Hotline line, Language language)
    {
        var said = phrases.Say(
            language,
            "hotline.line",
            ("name", language is Language.English ? line.NameEn : line.Name),
            ("number", line.Number),
            ("what", line.WhatFor)
        );

        return line.Hours is { Length: > 0 } hours
            ? $"{said}, {phrases.Say(language, "hotline.hours", ("hours", hours))}"
            : said;
    }
}
