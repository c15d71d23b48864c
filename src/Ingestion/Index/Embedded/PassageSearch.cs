using System.Diagnostics;
using iHanoi.Civic.Knowledge;
using iHanoi.Encoder;
using iHanoi.Ingestion.Index.Queries;
using iHanoi.Ingestion.Index.Ranking;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>
/// One search over one snapshot: understand → score words and meaning of chunks and of their documents → fuse →
/// best first. Which store the snapshot came from does not matter.
/// </summary>
internal sealed class PassageSearch(
    ISentenceEncoder encoder,
    QueryUnderstanding understanding,
    LearnedRanker? ranker,
    IPassageTexts texts,
    RetrievalOptions options
)
{
    private readonly LexicalScoring _words = new(options);

    public async ValueTask<IReadOnlyList<Passage>> RunAsync(
        IndexSnapshot snapshot,
        PassageQuery query,
        CancellationToken cancellationToken
    )
    {
        if (await ScoreAsync(snapshot, query, cancellationToken) is not { } round)
        {
            return [];
        }

        var ranked = Ranker(query) is { } learned
            ? learned.Rank(round, options.RankerDepth)
            : round.Fused;

        return Read(round, [.. Best(round, ranked, query)], query.ValidOn);
    }

    /// <summary>Candidates with their fused scores, best first; null when there is nothing to look for or in.</summary>
    public async ValueTask<SearchRound?> ScoreAsync(
        IndexSnapshot snapshot,
        PassageQuery query,
        CancellationToken cancellationToken
    )
    {
        var began = Stopwatch.GetTimestamp();
        var question = understanding.Understand(
            query.Text,
            IsKnown,
            IsWritten,
            query.RestoresSpelling
        );

        if (question.IsEmpty || query.Limit <= 0 || snapshot.Passages.Count is 0)
        {
            return null;
        }

        began = SearchMeter.Ended("understand", began);
        var vector =
            query.Mode is SearchMode.Lexical
                ? default
                : await encoder.EncodeQueryAsync(question.ForEncoder, cancellationToken);
        began = SearchMeter.Ended("encode", began);
        QueryTerm[] terms =
        [
            .. _words.TermsOf(question).Where(term => snapshot.Passages.Holds(term.Number)),
        ];
        var asked = AskedOf(snapshot, terms, vector, query);
        var candidates = BestCandidates.Of(snapshot, asked, options);
        began = SearchMeter.Ended("score", began);
        var fused = ScoreFusion.Fuse(
            [.. candidates.Index().Select(at => at.Index)],
            [.. candidates.Select(candidate => candidate.Words.Blended)],
            [.. candidates.Select(candidate => candidate.Meaning.Blended)],
            ScoreFusion.DenseWeight(query.Mode, question, options)
        );

        FusedScore[] best =
        [
            .. fused.OrderByDescending(score => score.Total).ThenBy(score => score.Chunk),
        ];
        SearchMeter.Ended("fuse", began);
        return new SearchRound(snapshot, texts, question, terms, asked, candidates, best);

        bool IsKnown(string folded) => snapshot.Words.Contains(TermKind.Folded, folded);
        bool IsWritten(string word) => snapshot.Words.Contains(TermKind.Marked, word);
    }

    private LearnedRanker? Ranker(PassageQuery query) =>
        query.Mode is SearchMode.Hybrid && (query.Reranks ?? options.UsesRanker) ? ranker : null;

    private static Asked AskedOf(
        IndexSnapshot snapshot,
        IReadOnlyList<QueryTerm> terms,
        ReadOnlyMemory<float> vector,
        PassageQuery query
    ) =>
        new(
            snapshot.Passages.Find(terms),
            snapshot.Works.Find(terms),
            query.Mode is not SearchMode.Dense,
            vector.IsEmpty ? null : AskedVector.Of(vector),
            PassageFilter.Of(query)
        );

    private static IEnumerable<FusedScore> Best(
        SearchRound round,
        IReadOnlyList<FusedScore> fused,
        PassageQuery query
    )
    {
        var taken = new Dictionary<(int Segment, int Row), int>();

        return fused
            .Where(score =>
            {
                var candidate = round.Candidates[score.Chunk];
                var document = (candidate.Segment, candidate.Row);
                var count = taken[document] = taken.GetValueOrDefault(document) + 1;
                return query.PerDocument is not { } limit || count <= limit;
            })
            .Take(query.Limit);
    }

    private static Passage[] Read(SearchRound round, IReadOnlyList<FusedScore> best, DateOnly day)
    {
        var began = Stopwatch.GetTimestamp();
        var read = round.Texts.Read([.. best.Select(round.KeyOf)]);
        Passage[] passages =
        [
            .. best.Where(score => read.ContainsKey(round.KeyOf(score)))
                .Select(score => ToPassage(round, score, read[round.KeyOf(score)], day)),
        ];
        SearchMeter.Ended("read", began);
        return passages;
    }

    private static Passage ToPassage(
        SearchRound round,
        FusedScore score,
        ShownText text,
        DateOnly day
    )
    {
        var candidate = round.Candidates[score.Chunk];
        string[] matched =
        [
            .. round
                .Terms.Index()
                .Where(term => round.Holds(term.Index, candidate))
                .OrderByDescending(term => term.Item.Weight)
                .Select(term => term.Item.Shown)
                .Distinct(StringComparer.Ordinal),
        ];

        return new Passage(
            text.Chunk,
            new PassageScore(score.Total, score.Lexical, score.Dense, matched)
            {
                Cosine = score.Cosine,
                Learned = score.Learned,
            },
            text.Document
        )
        {
            Standing = text.Document.Validity.On(day),
        };
    }
}
