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
    Vocabulary vocabulary,
    LearnedRanker? ranker,
    RetrievalOptions options
)
{
    private readonly LexicalScoring _words = new(vocabulary, options);

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

        return
        [
            .. Best(snapshot, ranked, query)
                .Select(score => ToPassage(snapshot, score, round.Terms, query.ValidOn)),
        ];
    }

    /// <summary>Candidates with their fused scores, best first; null when there is nothing to look for or in.</summary>
    public async ValueTask<SearchRound?> ScoreAsync(
        IndexSnapshot snapshot,
        PassageQuery query,
        CancellationToken cancellationToken
    )
    {
        var question = understanding.Understand(
            query.Text,
            IsKnown,
            IsWritten,
            query.RestoresSpelling
        );

        if (question.IsEmpty || query.Limit <= 0 || snapshot.Places is [])
        {
            return null;
        }

        var vector =
            query.Mode is SearchMode.Lexical
                ? default
                : await encoder.EncodeQueryAsync(question.ForEncoder, cancellationToken);
        var terms = _words.TermsOf(question);
        var words = Lexical(snapshot, terms, query.Mode);
        var meaning = Dense(snapshot, vector);
        var candidates = Candidates(snapshot, query, words.Blended, meaning.Blended);
        var weight = ScoreFusion.DenseWeight(query.Mode, question, options);
        var fused = ScoreFusion.Fuse(candidates, words.Blended, meaning.Blended, weight);

        return new SearchRound(
            snapshot,
            vocabulary,
            question,
            terms,
            words,
            meaning,
            [.. fused.OrderByDescending(score => score.Total).ThenBy(score => score.Chunk)]
        );

        bool IsKnown(string folded) => vocabulary.Find(TermKind.Folded, folded) is not null;
        bool IsWritten(string word) => vocabulary.Find(TermKind.Marked, word) is not null;
    }

    private static bool IsAllowed(IndexedDocument document, PassageQuery query, AskedTime? when) =>
        (
            document.Facts.Validity.HoldsOn(query.ValidOn)
            || (when is { } time && document.Facts.Validity.HoldsWithin(time.First, time.Last))
        ) && query.Admits(document.Facts);

    private LearnedRanker? Ranker(PassageQuery query) =>
        query.Mode is SearchMode.Hybrid && (query.Reranks ?? options.UsesRanker) ? ranker : null;

    private SideScores Lexical(
        IndexSnapshot snapshot,
        IReadOnlyList<QueryTerm> terms,
        SearchMode mode
    ) =>
        mode is SearchMode.Dense
            ? SideScores.None(snapshot)
            : Blend(
                snapshot,
                LexicalScoring.Scores(snapshot.Chunks, terms),
                LexicalScoring.Scores(snapshot.Whole, terms)
            );

    private SideScores Dense(IndexSnapshot snapshot, ReadOnlyMemory<float> question) =>
        question.IsEmpty
            ? SideScores.None(snapshot)
            : Blend(
                snapshot,
                snapshot.Vectors.Scan(question.Span),
                snapshot.Names.Scan(question.Span)
            );

    private SideScores Blend(IndexSnapshot snapshot, float[] passages, float[] works)
    {
        var share = (float)options.DocumentWeight;
        var blended = new float[passages.Length];

        for (var i = 0; i < passages.Length; i++)
        {
            blended[i] =
                snapshot.Factors[i]
                * (((1 - share) * passages[i]) + (share * works[snapshot.Places[i].Work]));
        }

        return new SideScores(passages, works, blended);
    }

    private int[] Candidates(
        IndexSnapshot snapshot,
        PassageQuery query,
        float[] words,
        float[] meaning
    )
    {
        var when = query.OtherTimes ? AskedTime.In(query.Text, query.ValidOn) : null;
        var allowed = snapshot
            .Documents.Select(document => IsAllowed(document, query, when))
            .ToArray();
        var byWords = Top(snapshot, allowed, words, above: 0);

        return query.Mode is SearchMode.Lexical
            ? byWords
            : [.. byWords.Union(Top(snapshot, allowed, meaning, above: float.MinValue))];
    }

    private int[] Top(IndexSnapshot snapshot, bool[] allowed, float[] scores, float above)
    {
        var best = new PriorityQueue<int, (float, int)>();

        for (var chunk = 0; chunk < scores.Length; chunk++)
        {
            // Ties fall to the earlier chunk, so that the same index always answers alike.
            if (scores[chunk] <= above || !allowed[snapshot.Places[chunk].Document])
            {
                continue;
            }

            if (best.Count < options.Candidates)
            {
                best.Enqueue(chunk, (scores[chunk], -chunk));
            }
            else
            {
                best.EnqueueDequeue(chunk, (scores[chunk], -chunk));
            }

            if (best.Count == options.Candidates && best.TryPeek(out _, out var least))
            {
                above = least.Item1;
            }
        }

        return [.. best.UnorderedItems.Select(item => item.Element)];
    }

    private static IEnumerable<FusedScore> Best(
        IndexSnapshot snapshot,
        IReadOnlyList<FusedScore> fused,
        PassageQuery query
    )
    {
        var taken = new Dictionary<int, int>();

        return fused
            .Where(score =>
            {
                var document = snapshot.Places[score.Chunk].Document;
                var count = taken[document] = taken.GetValueOrDefault(document) + 1;
                return query.PerDocument is not { } limit || count <= limit;
            })
            .Take(query.Limit);
    }

    private static Passage ToPassage(
        IndexSnapshot snapshot,
        FusedScore score,
        IReadOnlyList<QueryTerm> terms,
        DateOnly day
    )
    {
        var (at, ordinal, _) = snapshot.Places[score.Chunk];
        var document = snapshot.Documents[at];
        string[] matched =
        [
            .. terms
                .Where(term => snapshot.Chunks.Holds(term.Number, score.Chunk))
                .OrderByDescending(term => term.Weight)
                .Select(term => term.Shown)
                .Distinct(StringComparer.Ordinal),
        ];

        return new Passage(
            document.Chunks[ordinal],
            new PassageScore(score.Total, score.Lexical, score.Dense, matched)
            {
                Cosine = score.Cosine,
                Learned = score.Learned,
            },
            document.Facts
        )
        {
            Standing = document.Facts.Validity.On(day),
        };
    }
}
