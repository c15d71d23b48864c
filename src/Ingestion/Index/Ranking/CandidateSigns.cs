using iHanoi.Ingestion.Index.Embedded;
using iHanoi.Ingestion.Index.Queries;

namespace iHanoi.Ingestion.Index.Ranking;

/// <summary>
/// The signs of the best candidates of one search. Every sign comes from what the index already holds: postings,
/// vectors, names.
/// </summary>
internal sealed class CandidateSigns(SearchRound round)
{
    public static float[][] Of(SearchRound round, IReadOnlyList<FusedScore> best) =>
        new CandidateSigns(round).Of(best);

    public static readonly int Count = Enum.GetValues<Sign>().Length;

    private readonly int[] _single = Numbered(round, TermKind.Folded);
    private readonly int[] _pairs = Numbered(round, TermKind.Pair);
    private readonly int[] _marked = Numbered(round, TermKind.Marked);
    private readonly int[] _codes = Numbered(round, TermKind.Code);
    private readonly NameSigns _names = new(round.Snapshot.Works, round.Terms);

    public float[][] Of(IReadOnlyList<FusedScore> best)
    {
        var texts = round.Texts.Read([.. best.Select(round.KeyOf)]);
        var rows = best.Select(score => SignsOf(score, texts[round.KeyOf(score)])).ToArray();
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

    private static int[] Numbered(SearchRound round, TermKind kind) =>
        [.. round.Terms.Index().Where(term => term.Item.Kind == kind).Select(term => term.Index)];

    private float[] SignsOf(FusedScore score, ShownText text)
    {
        var candidate = round.Candidates[score.Chunk];
        var (segment, passage, work) = (candidate.Segment, candidate.Passage, candidate.Work);
        var (passages, works) = (round.Asked.Passages, round.Asked.Works);
        var question = round.Question;
        var row = new float[Count];
        row[(int)Sign.Fused] = (float)score.Total;
        row[(int)Sign.Words] = (float)score.Lexical;
        row[(int)Sign.Meaning] = (float)score.Dense;
        row[(int)Sign.WordsOfPassage] = candidate.Words.Passage;
        row[(int)Sign.WordsOfWork] = candidate.Words.Work;
        row[(int)Sign.CosineOfPassage] = 10 * (candidate.Meaning.Passage - 0.8f);
        row[(int)Sign.CosineGap] = candidate.Meaning.Passage;
        row[(int)Sign.NameCosineGap] = candidate.Meaning.Work;
        row[(int)Sign.Marked] = ScoreIn(_marked, candidate);
        row[(int)Sign.Folded] = ScoreIn(_single, candidate);
        row[(int)Sign.Pairs] = ScoreIn(_pairs, candidate);
        row[(int)Sign.Covered] = CoveredIn(passages, _single, segment, passage);
        row[(int)Sign.CoveredByWork] = CoveredIn(works, _single, segment, work);
        row[(int)Sign.PairsCovered] = CoveredIn(passages, _pairs, segment, passage);
        row[(int)Sign.LongestRun] = LongestRun(candidate);
        row[(int)Sign.Code] = _codes.Any(code => round.Holds(code, candidate)) ? 1 : 0;
        row[(int)Sign.Numbers] = Numbers(candidate);
        row[(int)Sign.Length] = MathF.Log(1 + (text.Chunk.Text.Length / 4f)) - 4;
        row[(int)Sign.QuestionLength] = MathF.Log(1 + question.Lines[0].Words.Count) - 2;
        row[(int)Sign.WithoutMarks] = question.Spelling is Spelling.WithoutMarks ? 1 : 0;
        row[(int)Sign.English] = question.Spelling is Spelling.English ? 1 : 0;
        row[(int)Sign.Reference] = round.Snapshot.Segments[segment].Segment.IsReference(passage)
            ? 1
            : 0;
        _names.Write(text.Document, row);
        return row;
    }

    private float ScoreIn(int[] some, Candidate candidate) =>
        some.Sum(term => round.Asked.Passages.ScoreOf(term, candidate.Segment, candidate.Passage));

    private float CoveredIn(FieldTerms field, int[] some, int segment, int text)
    {
        var (held, all) = (0f, 1e-6f);

        foreach (var term in some)
        {
            var worth = round.Terms[term].Weight * field.Idf(term);
            all += worth;
            held += field.Holds(term, segment, text) ? worth : 0;
        }

        return held / all;
    }

    // The longest stretch of the question, pair by pair, that stands in the passage.
    private float LongestRun(Candidate candidate)
    {
        var (longest, run) = (0, 0);

        foreach (var pair in _pairs)
        {
            run = round.Holds(pair, candidate) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return Math.Min(longest, 6) / 6f;
    }

    private float Numbers(Candidate candidate)
    {
        var digits = _single.Where(term => char.IsAsciiDigit(round.Terms[term].Shown[0])).ToArray();
        return digits is [] ? 0 : digits.Average(term => round.Holds(term, candidate) ? 1f : -1f);
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
                .GroupBy(at =>
                    round.Candidates[best[at].Chunk] is var of ? (of.Segment, of.Work) : default
                )
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
