using System.Text.RegularExpressions;
using iHanoi.Assistant.Answering;
using iHanoi.Assistant.Plugins;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.ChatModels.Embedded;

/// <summary>A question that already holds its answer ("3 tháng đúng không?") is told whether the source agrees.</summary>
internal sealed partial class PremiseCheck(CueBook cues)
{
    /// <summary>Phrase to say first; null when the question assumes nothing.</summary>
    public string? Judge(string question, ToolReply reply)
    {
        var cued = CuedText.Of(question);
        var claimed = Quantity()
            .Matches(VietnameseText.Fold(question))
            .SelectMany(match => NumberText.In(match.Value))
            .ToList();

        if (claimed.Count is 0 || !cues.Has("confirm", cued))
        {
            return null;
        }

        // A source that leaves the amount open neither confirms nor denies.
        if (reply.Points.Any(point => cues.Has("open", CuedText.Of(point.Text))))
        {
            return null;
        }

        var said = NumberText.In(string.Join(' ', reply.Points.Select(point => point.Text)));

        return claimed.TrueForAll(said.Contains) ? "premise.right" : "premise.wrong";
    }

    [GeneratedRegex(
        @"\d[\d.,]* ?(?:ngay|thang|tuan|nam|tuoi|nghin|ngan|k|trieu|dong|d|vnd|days?|months?|weeks?|years?)(?!\p{L})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Quantity();
}
