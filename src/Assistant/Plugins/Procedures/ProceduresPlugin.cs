using System.ComponentModel;
using System.Text.RegularExpressions;
using iHanoi.Assistant.Answering;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Text;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>Answers from the city's documents: procedures, facts and guides, always by quoting them.</summary>
internal sealed partial class ProceduresPlugin(
    IPassageIndex index,
    DocumentFinder finder,
    EvidencePicker picker,
    AspectReader reader,
    Abbreviations abbreviations,
    CueBook cues,
    ILogger<ProceduresPlugin> log
)
{
    [KernelFunction("procedures")]
    [Description(
        "Searches the city's official documents: administrative procedures (fee, time limit, papers, steps, office), facts about Hanoi and guides. Returns numbered verbatim evidence."
    )]
    public async Task<ToolReply> FindAsync(
        Kernel kernel,
        [Description("The whole question in the citizen's own words, made complete.")] string query,
        [Description(
            "Only when one aspect is asked: fee, time, papers, steps, where, who, law, online, result or conditions."
        )]
            string? aspect = null,
        CancellationToken cancellationToken = default
    )
    {
        var ledger = TurnLedger.Of(kernel);
        var written = abbreviations.WriteOut(query, LanguageDetector.Detect(query));
        var cued = CuedText.Of(written);
        var aspects = Aspects.Parse(aspect) is { } named ? [named] : reader.Read(cued);
        var topic = reader.Topic(cued);

        if (Code().Match(query) is { Success: true } code)
        {
            var passages = await index.ReadAsync(code.Value, cancellationToken);

            if (passages.Count > 0)
            {
                return Answer(passages, cued, aspects, ledger.Language, []);
            }
        }

        var found = await finder.FindAsync(
            written,
            topic,
            aspects.Count > 0,
            ledger.Day,
            cancellationToken
        );

        if (found is [var best, ..])
        {
            log.BestSource(best.Facts.Id, best.Cosine, best.Coverage, best.NameCoverage);
        }

        return SourceDecision.Decide(
            found,
            topic,
            LanguageDetector.Detect(query),
            cues.Has("document", cued)
        ) switch
        {
            SourceVerdict.Nothing => Nothing(found),
            SourceVerdict.Several several => Several(several.Documents, found),
            SourceVerdict.One one => Answer(
                await index.ReadAsync(one.Document.Facts.Id, cancellationToken),
                cued,
                aspects,
                ledger.Language,
                found
            ),
            _ => throw new InvalidOperationException("A verdict is nothing, several or one."),
        };
    }

    private ToolReply Answer(
        IReadOnlyList<Passage> passages,
        CuedText question,
        IReadOnlyList<Aspect> aspects,
        Language language,
        IReadOnlyList<FoundDocument> found
    )
    {
        var facts = passages[0].Document;
        var english = language is Language.English;
        var picked = picker.Pick(passages, question, aspects, english);

        if (
            facts.Kind is "procedure"
            && (picked.Points.Count is 0 || IsBareName(facts, question, aspects))
        )
        {
            picked = EvidencePicker.Overview(passages);
        }

        return new ToolReply(picked.Points.Count > 0 ? Outcomes.Found : Outcomes.Nothing)
        {
            Evidence = picked.Evidence,
            Points = picked.Points,
            Fields = new Dictionary<string, string>
            {
                ["title"] = facts.Title,
                ["titleEn"] = facts.TitleEn ?? facts.Title,
                ["kind"] = facts.Kind,
                ["missing"] = string.Join(' ', picked.Missing.Select(aspect => aspect.Code())),
            },
            Arguments = new Dictionary<string, string?> { ["code"] = facts.Id },
            Passages = Scores(found),
        };
    }

    // Nothing but the procedure's name: where, how long, how much, which papers.
    private bool IsBareName(
        DocumentFacts facts,
        CuedText question,
        IReadOnlyList<Aspect> aspects
    ) =>
        aspects.Count is 0
        && TopicCover.IsInside(
            reader.Topic(question),
            [facts.Title, facts.TitleEn ?? "", .. facts.Aliases]
        );

    private static ToolReply Nothing(IReadOnlyList<FoundDocument> found) =>
        new(Outcomes.Nothing)
        {
            Arguments = new Dictionary<string, string?> { ["code"] = null },
            Passages = Scores(found),
        };

    private static ToolReply Several(
        IReadOnlyList<FoundDocument> documents,
        IReadOnlyList<FoundDocument> found
    ) =>
        Nothing(found) with
        {
            Outcome = Outcomes.Several,
            Choices = [.. documents.Select(document => document.Facts.Title)],
        };

    private static IReadOnlyList<(string, double)> Scores(IReadOnlyList<FoundDocument> found) =>
        [
            .. found
                .SelectMany(d => d.Passages)
                .Take(10)
                .Select(p => (p.Chunk.Id, Math.Round(p.Score.Total, 4))),
        ];

    [GeneratedRegex(@"\b\d\.\d{6}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
