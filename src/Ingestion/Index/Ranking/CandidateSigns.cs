using iHanoi.Ingestion.Index.Embedded;
using iHanoi.Ingestion.Index.Queries;

namespace iHanoi.Ingestion.Index.Ranking;

/// <summary>
/// The signs of the best candidates of one search. Every sign comes from what the index already holds: postings,
/// vectors, names.
/// </summary>
internal sealed class CandidateSigns(
    IndexSnapshot snapshot,
    SearchQuestion question,
    IReadOnlyList<QueryTerm> terms,
    SideScores words,
    SideScores meaning,
    ITermNumbers numbers
)
{
    public static float[][] Of(SearchRound round, IReadOnlyList<FusedScore> best) =>
        new CandidateSigns(
            round.Snapshot,
            round.Question,
            round.Terms,
            round.Words,
            round.Meaning,
            round.Numbers
        ).Of(best);

    public static readonly int Count = Enum.GetValues<Sign>().Length;

    private readonly QueryTerm[] _single = [.. terms.Where(term => term.Kind is TermKind.Folded)];
    private readonly QueryTerm[] _pairs = [.. terms.Where(term => term.Kind is TermKind.Pair)];
    private readonly QueryTerm[] _marked = [.. terms.Where(term => term.Kind is TermKind.Marked)];
    private readonly QueryTerm[] _codes = [.. terms.Where(term => term.Kind is TermKind.Code)];
    private readonly NameSigns _names = new(snapshot.Whole, numbers, terms);

    public float[][] Of(IReadOnlyList<FusedScore> best)
    {
        var rows = best.Select(SignsOf).ToArray();
        Ranks(best, rows, Sign.RankByWords, score => score.Lexical);
        Ranks(best, rows, Sign.RankByMeaning, score => score.Dense);

        foreach (var shared in Relative)
        {
            var most = rows.Max(row => row[(int)shared]);

            foreach (var row in rows)
            {
                row[(int)shared] = most > 0 ? row[(int)shared] / most : 0;
            }
        }

        foreach (var gap in Gaps)
        {
            var most = rows.Max(row => row[(int)gap]);

            foreach (var row in rows)
            {
                row[(int)gap] = 10 * (row[(int)gap] - most);
            }
        }

        Siblings(best, rows);
        return rows;
    }

    private static readonly Sign[] Relative =
    [
        Sign.WordsOfPassage,
        Sign.WordsOfWork,
        Sign.Marked,
        Sign.Folded,
        Sign.Pairs,
    ];

    private static readonly Sign[] Gaps = [Sign.CosineGap, Sign.NameCosineGap];

    private float[] SignsOf(FusedScore score)
    {
        var chunk = score.Chunk;
        var (at, ordinal, work) = snapshot.Places[chunk];
        var document = snapshot.Documents[at];
        var row = new float[Count];
        row[(int)Sign.Fused] = (float)score.Total;
        row[(int)Sign.Words] = (float)score.Lexical;
        row[(int)Sign.Meaning] = (float)score.Dense;
        row[(int)Sign.WordsOfPassage] = words.Passages[chunk];
        row[(int)Sign.WordsOfWork] = words.Works[work];
        row[(int)Sign.CosineOfPassage] = 10 * (meaning.Passages[chunk] - 0.8f);
        row[(int)Sign.CosineGap] = meaning.Passages[chunk];
        row[(int)Sign.NameCosineGap] = meaning.Works[work];
        row[(int)Sign.Marked] = ScoreIn(_marked, chunk);
        row[(int)Sign.Folded] = ScoreIn(_single, chunk);
        row[(int)Sign.Pairs] = ScoreIn(_pairs, chunk);
        row[(int)Sign.Covered] = CoveredIn(snapshot.Chunks, _single, chunk);
        row[(int)Sign.CoveredByWork] = CoveredIn(snapshot.Whole, _single, work);
        row[(int)Sign.PairsCovered] = CoveredIn(snapshot.Chunks, _pairs, chunk);
        row[(int)Sign.LongestRun] = LongestRun(chunk);
        row[(int)Sign.Code] = _codes.Any(code => snapshot.Chunks.Holds(code.Number, chunk)) ? 1 : 0;
        row[(int)Sign.Numbers] = Numbers(chunk);
        row[(int)Sign.Length] = MathF.Log(1 + (document.Chunks[ordinal].Text.Length / 4f)) - 4;
        row[(int)Sign.QuestionLength] = MathF.Log(1 + question.Lines[0].Words.Count) - 2;
        row[(int)Sign.WithoutMarks] = question.Spelling is Spelling.WithoutMarks ? 1 : 0;
        row[(int)Sign.English] = question.Spelling is Spelling.English ? 1 : 0;
        row[(int)Sign.Reference] = document.IsReference[ordinal] ? 1 : 0;
        _names.Write(document.Facts, row);
        return row;
    }

    private float ScoreIn(QueryTerm[] some, int chunk) =>
        some.Sum(term => snapshot.Chunks.ScoreOf(term.Number, term.Weight, chunk));

    private static float CoveredIn(InvertedIndex index, QueryTerm[] some, int text)
    {
        var (held, all) = (0f, 1e-6f);

        foreach (var term in some)
        {
            var worth = term.Weight * index.Idf(term.Number);
            all += worth;
            held += index.Holds(term.Number, text) ? worth : 0;
        }

        return held / all;
    }

    // The longest stretch of the question, pair by pair, that stands in the passage.
    private float LongestRun(int chunk)
    {
        var (longest, run) = (0, 0);

        foreach (var pair in _pairs)
        {
            run = snapshot.Chunks.Holds(pair.Number, chunk) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return Math.Min(longest, 6) / 6f;
    }

    private float Numbers(int chunk)
    {
        var digits = _single.Where(term => char.IsAsciiDigit(term.Shown[0])).ToArray();
        return digits is []
            ? 0
            : digits.Average(term => snapshot.Chunks.Holds(term.Number, chunk) ? 1f : -1f);
    }

    private static void Ranks(
        IReadOnlyList<FusedScore> best,
        float[][] rows,
        Sign sign,
        Func<FusedScore, double> by
    )
    {
        foreach (
            var (rank, at) in Enumerable
                .Range(0, best.Count)
                .OrderByDescending(at => by(best[at]))
                .Index()
        )
        {
            rows[at][(int)sign] = 1f / (1 + rank);
        }
    }

    private void Siblings(IReadOnlyList<FusedScore> best, float[][] rows)
    {
        foreach (
            var work in Enumerable
                .Range(0, best.Count)
                .GroupBy(at => snapshot.Places[best[at].Chunk].Work)
        )
        {
            var mean = work.Average(at => rows[at][(int)Sign.CosineGap]);

            foreach (var at in work)
            {
                rows[at][(int)Sign.Siblings] = MathF.Log(work.Count());
                rows[at][(int)Sign.WorkMeanGap] = mean;
            }
        }
    }
}
