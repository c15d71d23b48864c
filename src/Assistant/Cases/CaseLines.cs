using System.Globalization;
using iHanoi.Assistant.Answering;
using iHanoi.Assistant.Plugins;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Cases;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Cases;

/// <summary>A past case beside a citizen's own report: its date, its words, and that it is no rule.</summary>
internal sealed class CaseLines(ISimilarCases cases, Phrases phrases)
{
    public const string Kind = "case";

    private const int LongestQuote = 280;
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The reply with the most similar public case behind what it says itself.</summary>
    public async Task<ToolReply> BesideAsync(
        ToolReply reply,
        DraftPreview draft,
        Language language,
        CancellationToken cancellationToken
    )
    {
        var found = await cases.FindAsync(
            new CaseSought(draft.MaskedText, draft.Category, Audience.Public),
            cancellationToken
        );

        return found.FirstOrDefault(past => past.IsClose) is { Answered: { } day } close
            ? Beside(reply, close, day, language)
            : reply;
    }

    private ToolReply Beside(ToolReply reply, SimilarCase past, DateOnly day, Language language)
    {
        var number = reply.Evidence.Count + 1;
        var said = phrases.Say(
            language,
            CaseWords.IsSample(past.Document) ? "case.line.sample" : "case.line",
            ("day", day.ToString("dd/MM/yyyy", Vietnamese)),
            ("answer", Excerpt(past.Answer))
        );

        return reply with
        {
            Evidence =
            [
                .. reply.Evidence,
                new Evidence(
                    number,
                    past.Document.Id,
                    Title(past, language),
                    CaseWords.Answer,
                    $"{past.Answer}\n{past.Course}",
                    $"/r/{past.Number}"
                ),
            ],
            Points = [.. reply.Points, new Point(Kind, said, number)],
        };
    }

    private static string Title(SimilarCase past, Language language) =>
        language is Language.English
            ? past.Document.TitleEn ?? past.Document.Title
            : past.Document.Title;

    private static string Excerpt(string answer)
    {
        var line = answer.ReplaceLineEndings(" ");
        var space = line.Length > LongestQuote ? line.LastIndexOf(' ', LongestQuote) : -1;

        return space > 0 ? $"{line[..space]}…" : line;
    }
}
