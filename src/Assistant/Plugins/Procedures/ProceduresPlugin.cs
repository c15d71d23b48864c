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
    KnowledgeLexicon lexicon,
    EvidencePicker picker,
    AspectReader reader,
    Abbreviations abbreviations,
    EnglishWords english,
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
        query = MaskMarks.Without(query);
        var written = abbreviations.WriteOut(query, LanguageDetector.Detect(query));
        var cued = CuedText.Of(written);
        var aspects = Aspects.Parse(aspect) is { } named ? [named] : reader.Read(cued);
        var topic = Topic.Of(reader.Topic(cued), written);

        if (await NamedAsync(query, cancellationToken) is { Count: > 0 } passages)
        {
            return Answer(passages, cued, aspects, ledger.Language, []);
        }

        var language = LanguageDetector.Detect(query);
        var found = await finder.FindAsync(
            Seek(written, cued, topic, language),
            aspects.Count > 0,
            ledger.Day,
            cancellationToken
        );

        if (found is [var best, ..])
        {
            log.BestSource(best.Facts.Id, best.Cosine, best.Fit.Covered, best.Fit.Name);
        }

        return SourceDecision.Decide(
            found,
            new Asked(
                topic,
                aspects.Count,
                language is Language.English,
                cues.Has("document", cued)
            )
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

    // By its code, or by its whole title in quotation marks as our own answers write it.
    private async ValueTask<IReadOnlyList<Passage>> NamedAsync(
        string query,
        CancellationToken cancellationToken
    )
    {
        if (Code().Match(query) is { Success: true } code)
        {
            return await index.ReadAsync(code.Value, cancellationToken);
        }

        return
            Title().Match(query) is { Success: true } title
            && await lexicon.FindByTitleAsync(title.Groups[1].Value) is { } id
            ? await index.ReadAsync(id, cancellationToken)
            : [];
    }

    // The question itself is put into Vietnamese (its phrases need their small words), its topic is weighed.
    private Sought Seek(string text, CuedText cued, Topic topic, Language language)
    {
        if (language is not Language.English)
        {
            return new Sought(text, topic, "", new Topic([]), 0);
        }

        var (vietnamese, _) = english.InVietnamese(cued.Words);
        var (_, known) = english.InVietnamese(topic.Folded);
        var translated = Topic.Of(reader.Topic(CuedText.Of(vietnamese)), vietnamese);

        return new Sought(text, topic, vietnamese, translated, known);
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
        var picked = picker.Pick(passages, question, aspects, language is Language.English);

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
                ["notes"] = picked.Cases.Count > 0 ? "ask.case" : "",
            },
            Choices = picked.Cases,
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
        && CuedText.Holds(
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

    [GeneratedRegex("“([^”]{4,300})”", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
