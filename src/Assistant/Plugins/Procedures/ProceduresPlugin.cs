using System.ComponentModel;
using iHanoi.Assistant.Answering;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Text;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>Answers from the city's documents: procedures, facts and guides, always by quoting them.</summary>
internal sealed class ProceduresPlugin(
    IPassageIndex index,
    DocumentFinder finder,
    KnowledgeLexicon lexicon,
    FollowUpSource followUps,
    QueryReader queries,
    BroughtTexts texts,
    BroughtText text,
    EvidencePicker picker,
    AspectReader reader,
    CueBook cues,
    ILogger<ProceduresPlugin> log
)
{
    private const int Little = 2;

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
        var named = Aspects.Parse(aspect);

        if (await texts.MeantAsync(query, cancellationToken) is { } brought)
        {
            return await ReadAsync(brought, queries.Read(query, named), ledger, cancellationToken);
        }

        return
            FollowUp.Read(query) is { } followUp
            && await FollowAsync(followUp, named, ledger, cancellationToken) is { } followed
            ? followed
            : await SearchAsync(queries.Read(query, named), ledger, cancellationToken);
    }

    // A text brought along is the only one asked: what it does not hold is not looked for elsewhere.
    private async ValueTask<ToolReply> ReadAsync(
        string brought,
        ReadQuery read,
        TurnLedger ledger,
        CancellationToken cancellationToken
    )
    {
        var passages = await index.ReadAsync(brought, cancellationToken);

        return passages.Count > 0 && text.MayAnswer(read.Sought.Text, DocumentText.Lines(passages))
            ? Answer(passages, read.Cued, read.Aspects, ledger.Language, [], mustAnswer: false)
            : Nothing([]);
    }

    private async ValueTask<ToolReply?> FollowAsync(
        FollowUp followUp,
        Aspect? named,
        TurnLedger ledger,
        CancellationToken cancellationToken
    )
    {
        var asked = queries.Read(followUp.Asked, named);

        if (await followUps.FindAsync(followUp, asked, ledger.Day, cancellationToken) is not { } id)
        {
            return null;
        }

        // "Còn con nuôi?" asks of the same aspect as the question before it.
        var whole =
            asked.Aspects.Count > 0
                ? asked
                : queries.Read($"{followUp.Asked} – {followUp.About}", named);

        return Answer(
            await index.ReadAsync(id, cancellationToken),
            whole.Cued,
            whole.Aspects,
            ledger.Language,
            [],
            mustAnswer: false
        );
    }

    private async ValueTask<ToolReply> SearchAsync(
        ReadQuery read,
        TurnLedger ledger,
        CancellationToken cancellationToken
    )
    {
        var found = await finder.FindAsync(
            read.Sought,
            read.Aspects.Count > 0,
            ledger.Day,
            cancellationToken
        );
        var state = await lexicon.ReadAsync();

        if (found is [var best, ..])
        {
            log.BestSource(best.Facts.Id, best.Cosine, best.Fit.Covered, best.Fit.Name);
        }

        var asked = new Asked(
            read.Topic,
            read.Aspects.Count,
            read.Language is Language.English,
            cues.Has("document", read.Cued),
            Namesakes(state, read.Sought)
        );

        return SourceDecision.Decide(found, asked) switch
        {
            _ when IsHalf(read, found) => Half(found),
            SourceVerdict.Nothing when read.Aspects.Count > 0 && read.Topic.Words.Count <= Little =>
                Half(found),
            SourceVerdict.Nothing => Nothing(found),
            SourceVerdict.Several several => Several(several.Documents, found),
            SourceVerdict.One one => await AnswerAsync(
                one,
                read,
                ledger.Language,
                found,
                cancellationToken
            ),
            _ => throw new InvalidOperationException("A verdict is nothing, several or one."),
        };
    }

    private IReadOnlyList<string> Namesakes(LexiconState state, Sought sought)
    {
        var filler = cues.Of("filler").ToHashSet();

        return state.Namesakes(sought.Topic, filler) is { Count: > 1 } several ? several
            : sought.Known >= 1 ? state.Namesakes(sought.VietnameseTopic, filler)
            : [];
    }

    // "How do I renew it?" with nothing said before: what "it" is has to be asked, whatever would be found.
    private bool IsHalf(ReadQuery read, IReadOnlyList<FoundDocument> found) =>
        read.Topic.Words.Count(word => !cues.Of("pronoun").Contains(word.Folded)) <= 1
        && cues.Has("pronoun", read.Cued)
        && !found.Any(document => document.Facts.Kind is "document");

    // Something is asked, of next to nothing: no lack of sources, but half a question.
    private static ToolReply Half(IReadOnlyList<FoundDocument> found) =>
        Nothing(found) with
        {
            Outcome = Outcomes.Missing,
            Fields = new Dictionary<string, string> { ["slot"] = "topic" },
        };

    private async ValueTask<ToolReply> AnswerAsync(
        SourceVerdict.One one,
        ReadQuery read,
        Language language,
        IReadOnlyList<FoundDocument> found,
        CancellationToken cancellationToken
    )
    {
        var first = await OfAsync(one.Document);

        return one.Near is { } near && await OfAsync(near) is { Outcome: Outcomes.Found } second
            ? first.Outcome is Outcomes.Found
                ? NearReply.Join(first, second)
                : second
            : first;

        async ValueTask<ToolReply> OfAsync(FoundDocument document) =>
            Answer(
                await index.ReadAsync(document.Facts.Id, cancellationToken),
                read.Cued,
                read.Aspects,
                language,
                found,
                mustAnswer: true
            );
    }

    private ToolReply Answer(
        IReadOnlyList<Passage> passages,
        CuedText question,
        IReadOnlyList<Aspect> aspects,
        Language language,
        IReadOnlyList<FoundDocument> found,
        bool mustAnswer
    )
    {
        var facts = passages[0].Document;
        var picked = picker.Pick(
            passages,
            question,
            aspects,
            language is Language.English,
            mustAnswer
        );

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
}
