using System.Text.Json;
using System.Text.RegularExpressions;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Drafting;

/// <summary>
/// Whether a reply may go out: no open slot, no empty phrase without a date, a unit named, every point
/// answered. The words are in prompts/draft/rules.json.
/// </summary>
internal sealed partial class ReplyChecker(ProductFolders folders) : IReplyChecker
{
    // A point counts as answered when this share of its telling words comes back in the reply.
    private const double Answered = 0.34;

    private readonly Lazy<Dictionary<string, string[]>> _rules = new(() =>
        JsonSerializer.Deserialize(
            File.ReadAllText(Path.Combine(folders.Prompts, "draft", "rules.json")),
            PromptJson.Default.DictionaryStringStringArray
        ) ?? []
    );

    public ReplyCheck Check(string reply, ReplyCase about)
    {
        var text = VietnameseText.Normalise(reply);
        var cued = CuedText.Of(text);
        List<string> missing =
        [
            .. Slot().Matches(text).Select(match => match.Value),
            .. Rules("vague")
                .Where(phrase => cued.Find(phrase) >= 0)
                .Where(_ => !Date().IsMatch(text))
                .Select(phrase => $"vague: {phrase}"),
        ];
        Need(missing, "date", Date().IsMatch(text));
        Need(missing, "unit", NamesUnit(cued, about));
        Need(missing, "action", Rules("action").Any(phrase => cued.Find(phrase) >= 0));
        missing.AddRange(
            ReplyPoints
                .Of(about.MaskedText)
                .Where(point => !Answers(cued, point))
                .Select(point => $"point: {point}")
        );

        return missing.Count is 0 ? new ReplyCheck.Sendable() : new ReplyCheck.Vague(missing);
    }

    private static void Need(List<string> missing, string what, bool there)
    {
        if (!there)
        {
            missing.Add(what);
        }
    }

    private bool NamesUnit(CuedText reply, ReplyCase about) =>
        reply.Find(CuedText.Of(about.AgencyName).Padded.Trim()) >= 0
        || Rules("unit").Any(phrase => reply.Find(phrase) >= 0);

    private bool Answers(CuedText reply, string point)
    {
        var words = CuedText
            .Of(point)
            .Words.Where(word => word.Length > 1 && !Rules("silent").Contains(word))
            .Distinct()
            .ToList();

        return words.Count is 0
            || words.Count(word => reply.Find(word) >= 0) >= Answered * words.Count;
    }

    private string[] Rules(string name) => _rules.Value.GetValueOrDefault(name) ?? [];

    [GeneratedRegex(@"\[[^\]\d][^\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Slot();

    [GeneratedRegex(
        @"\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b|\bngày \d{1,2}\b|\b\d{1,2} tháng \d{1,2}\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Date();
}
