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
    DocumentReply replies,
    CueBook cues,
    ILogger<ProceduresPlugin> log
)
{
    private const int Little = 2;
    private const int Offered = 3;

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

        if (await texts.MeantAsync(query, ledger.Ward, cancellationToken) is { } brought)
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
            ? replies.Answer(
                passages,
                read.Cued,
                read.Aspects,
                ledger.Reader,
                [],
                mustAnswer: false
            )
            : DocumentReply.Nothing([]);
    }

    private async ValueTask<ToolReply?> FollowAsync(
        FollowUp followUp,
        Aspect? named,
        TurnLedger ledger,
        CancellationToken cancellationToken
    )
    {
        var asked = queries.Read(followUp.Asked, named);

        if (
            await followUps.FindAsync(followUp, asked, ledger.Reader, cancellationToken)
            is not { } id
        )
        {
            return null;
        }

        // "Còn con nuôi?" asks of the same aspect as the question before it.
        var whole =
            asked.Aspects.Count > 0
                ? asked
                : queries.Read($"{followUp.Asked} – {followUp.About}", named);

        return replies.Answer(
            await index.ReadAsync(id, cancellationToken),
            whole.Cued,
            whole.Aspects,
            ledger.Reader,
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
            ledger.Reader,
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
                Nearest(found, read.Language),
            SourceVerdict.Nothing => DocumentReply.Nothing(found),
            SourceVerdict.Several several => replies.Several(
                several.Documents,
                found,
                read.Language
            ),
            SourceVerdict.One one => await replies.AnswerAsync(
                one,
                read,
                ledger.Reader,
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

    // "The fee for a passport?": those whose names say the word are offered.
    private ToolReply Nearest(IReadOnlyList<FoundDocument> found, Language language) =>
        found.Where(document => document.Fit.Named > 0.5).Take(Offered).ToList()
            is { Count: > 1 } named
            ? replies.Several(named, found, language)
            : Half(found);

    // Something is asked, of next to nothing: no lack of sources, but half a question.
    private static ToolReply Half(IReadOnlyList<FoundDocument> found) =>
        DocumentReply.Nothing(found) with
        {
            Outcome = Outcomes.Missing,
            Fields = new Dictionary<string, string> { ["slot"] = "topic" },
        };
}
