using iHanoi.Civic.Knowledge;
using iHanoi.Encoder;
using iHanoi.Ingestion.Index.Queries;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>
/// One search over one snapshot: understand → score words and meaning of chunks and of their documents → fuse →
/// best first. Which store the snapshot came from does not matter.
/// </summary>
internal sealed class PassageSearch(
    ISentenceEncoder encoder,
    QueryUnderstanding understanding,
    Vocabulary vocabulary,
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
        var question = understanding.Understand(
            query.Text,
            IsKnown,
            IsWritten,
            query.RestoresSpelling
        );

        if (question.IsEmpty || query.Limit <= 0 || snapshot.Places is [])
        {
            return [];
        }

        var vector =
            query.Mode is SearchMode.Lexical
                ? default
                : await encoder.EncodeQueryAsync(question.ForEncoder, cancellationToken);
        var terms = _words.TermsOf(question);
        var when = query.OtherTimes ? AskedTime.In(query.Text, query.ValidOn) : null;
        var allowed = snapshot
            .Documents.Select(document => IsAllowed(document, query, when))
            .ToArray();
        var lexical = Lexical(snapshot, terms, query.Mode);
        var dense = Dense(snapshot, vector);
        var candidates = Candidates(snapshot, allowed, lexical, dense, query.Mode);
        var weight = ScoreFusion.DenseWeight(query.Mode, question, options);
        var fused = ScoreFusion.Fuse(candidates, lexical, dense, weight);

        return
        [
            .. Best(snapshot, fused, query)
                .Select(score =>
                    ToPassage(snapshot, score, terms) with
                    {
                        Standing = snapshot
                            .Documents[snapshot.Places[score.Chunk].Document]
                            .Facts.Validity.On(query.ValidOn),
                    }
                ),
        ];

        bool IsKnown(string folded) => vocabulary.Find(TermKind.Folded, folded) is not null;
        bool IsWritten(string word) => vocabulary.Find(TermKind.Marked, word) is not null;
    }

    private static bool IsAllowed(IndexedDocument document, PassageQuery query, AskedTime? when) =>
        (
            document.Facts.Validity.HoldsOn(query.ValidOn)
            || (when is { } time && document.Facts.Validity.HoldsWithin(time.First, time.Last))
        )
        && (query.Kind is null || query.Kind == document.Facts.Kind)
        && (query.DocumentId is null || query.DocumentId == document.Facts.Id);

    private float[] Lexical(IndexSnapshot snapshot, IReadOnlyList<QueryTerm> terms, SearchMode mode)
    {
        if (mode is SearchMode.Dense)
        {
            return new float[snapshot.Places.Count];
        }

        return Blend(
            snapshot,
            LexicalScoring.Scores(snapshot.Chunks, terms),
            LexicalScoring.Scores(snapshot.Whole, terms)
        );
    }

    private float[] Dense(IndexSnapshot snapshot, ReadOnlyMemory<float> question) =>
        question.IsEmpty
            ? new float[snapshot.Places.Count]
            : Blend(
                snapshot,
                snapshot.Vectors.Scan(question.Span),
                snapshot.Names.Scan(question.Span)
            );

    private float[] Blend(IndexSnapshot snapshot, float[] chunks, float[] documents)
    {
        var share = (float)options.DocumentWeight;

        for (var i = 0; i < chunks.Length; i++)
        {
            var (document, ordinal, work) = snapshot.Places[i];
            var factor = snapshot.Documents[document].IsReference[ordinal]
                ? (float)options.ReferenceFactor
                : 1;
            chunks[i] = factor * (((1 - share) * chunks[i]) + (share * documents[work]));
        }

        return chunks;
    }

    private int[] Candidates(
        IndexSnapshot snapshot,
        bool[] allowed,
        float[] lexical,
        float[] dense,
        SearchMode mode
    )
    {
        var open = Enumerable
            .Range(0, snapshot.Places.Count)
            .Where(chunk => allowed[snapshot.Places[chunk].Document])
            .ToArray();
        var byWords = Top(open.Where(chunk => lexical[chunk] > 0), lexical);

        return mode is SearchMode.Lexical ? byWords : [.. byWords.Union(Top(open, dense))];
    }

    private int[] Top(IEnumerable<int> chunks, float[] scores)
    {
        var best = new PriorityQueue<int, (float, int)>();

        foreach (var chunk in chunks)
        {
            // Ties fall to the earlier chunk, so that the same index always answers alike.
            if (best.Count < options.Candidates)
            {
                best.Enqueue(chunk, (scores[chunk], -chunk));
            }
            else
            {
                best.EnqueueDequeue(chunk, (scores[chunk], -chunk));
            }
        }

        return [.. best.UnorderedItems.Select(item => item.Element)];
    }

    private static IEnumerable<FusedScore> Best(
        IndexSnapshot snapshot,
        FusedScore[] fused,
        PassageQuery query
    )
    {
        var taken = new Dictionary<int, int>();

        return fused
            .OrderByDescending(score => score.Total)
            .ThenBy(score => score.Chunk)
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
        IReadOnlyList<QueryTerm> terms
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
            },
            document.Facts
        );
    }
}
