using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>
/// A document that may answer. <see cref="Sureness"/> is absolute, so that one threshold serves all questions;
/// <see cref="Score"/> ranks within this question only.
/// </summary>
internal sealed record FoundDocument(
    DocumentFacts Facts,
    double Score,
    double Cosine,
    double Lexical,
    TopicFit Fit,
    IReadOnlyList<Passage> Passages
);

/// <summary>
/// What is looked for: the question, what it is about, and the same in Vietnamese when it is English, as far as
/// its words are known (0–1).
/// </summary>
internal sealed record Sought(
    string Text,
    Topic Topic,
    string Vietnamese,
    Topic VietnameseTopic,
    double Known
)
{
    public bool IsEnglish => Vietnamese.Length > 0;
}

/// <summary>
/// Passages into documents, best first. Three witnesses are heard that fail in different ways: meaning (the
/// encoder), the names of documents, and how much of the question the whole document holds.
/// </summary>
internal sealed class DocumentFinder(IPassageIndex index, KnowledgeLexicon lexicon, CueBook cues)
{
    private const int Passages = 120;
    private const int PerDocument = 3;
    private const int Considered = 24;
    private const int Named = 8;

    public async ValueTask<IReadOnlyList<FoundDocument>> FindAsync(
        Sought sought,
        bool wantsProcedure,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        var passages = await SearchAsync(sought, reader, cancellationToken);
        var state = await lexicon.ReadAsync();
        var groups = passages.GroupBy(passage => passage.Document.Id).ToList();
        var named = state
            .BestNamed(sought.Topic, Named)
            .Concat(sought.IsEnglish ? state.BestNamed(sought.VietnameseTopic, Named) : [])
            .Select(found => found.Facts.Id)
            .ToHashSet();

        return OfTheTimeAsked([
            .. groups
                .Where((group, rank) => rank < Considered || named.Contains(group.Key))
                .Select(group => Judge([.. group], sought, state, wantsProcedure))
                .OrderByDescending(document => document.Score),
        ]);
    }

    // A text that does not hold today is only found when its time is asked about: it goes before one that holds and
    // fits the question no better.
    private static List<FoundDocument> OfTheTimeAsked(List<FoundDocument> found)
    {
        var meant = found.Find(document =>
            document.Passages[0].Standing is not Standing.InForce
            && document.Fit.Name >= found[0].Fit.Name
            && document.Fit.Covered >= found[0].Fit.Covered
        );

        return meant is null ? found : [meant, .. found.Where(document => document != meant)];
    }

    private async ValueTask<IReadOnlyList<Passage>> SearchAsync(
        Sought sought,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        // The index tells whether another time is asked about; the answer then says how its source stands.
        var query = new PassageQuery(sought.Text, Passages, reader.Day)
        {
            PerDocument = PerDocument,
            OtherTimes = true,
            Ward = reader.Ward,
        };
        var passages = await index.SearchAsync(query, cancellationToken);

        if (!sought.IsEnglish)
        {
            return passages;
        }

        // A document that only its Vietnamese words find must not hide behind the English ones, nor the reverse.
        var translated = await index.SearchAsync(
            query with
            {
                Text = sought.Vietnamese,
            },
            cancellationToken
        );

        return
        [
            .. passages
                .Concat(translated)
                .GroupBy(passage => passage.Chunk.Id)
                .Select(Best)
                .OrderByDescending(passage => passage.Score.Total),
        ];
    }

    // The better rank of the two; the likeness to what was really asked, since the two are not on one scale.
    private static Passage Best(IEnumerable<Passage> same)
    {
        var all = same.ToList();
        var best = all.MaxBy(passage => passage.Score.Total)!;

        return best with
        {
            Score = best.Score with { Cosine = all[0].Score.Cosine },
        };
    }

    // "Đăng ký lại kết hôn" is not what "đăng ký kết hôn" means.
    private bool IsModified(DocumentFacts facts, Sought sought)
    {
        var title = CuedText.Of(facts.Title);
        var asked = CuedText.Of($"{sought.Text} {sought.Vietnamese}");

        return cues.Of("modifier").Any(word => title.Find(word) >= 0 && asked.Find(word) < 0);
    }

    private FoundDocument Judge(
        IReadOnlyList<Passage> passages,
        Sought sought,
        LexiconState state,
        bool wantsProcedure
    )
    {
        var facts = passages[0].Document;
        var fit = state.Fit(facts.Id, sought);
        var cosine = passages.Max(passage => passage.Score.Cosine);
        var total = passages.Max(passage => passage.Score.Total);

        return new FoundDocument(
            facts,
            SourceDecision.Rank(facts, cosine, total, fit, wantsProcedure)
                - (IsModified(facts, sought) ? SourceDecision.Modified : 0),
            cosine,
            total,
            fit,
            passages
        );
    }
}
