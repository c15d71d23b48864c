using System.Buffers;
using System.Diagnostics;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>
/// A search in one segment: its scores fit the processor's cache, and only the best of it are kept.
/// </summary>
internal sealed class SegmentSearch(
    IndexSnapshot snapshot,
    int at,
    Asked asked,
    RetrievalOptions options
)
{
    private readonly LiveSegment _live = snapshot.Segments[at];
    private readonly Segment _segment = snapshot.Segments[at].Segment;
    private readonly float _share = (float)options.DocumentWeight;
    private readonly float _reference = (float)options.ReferenceFactor;

    /// <summary>Ticks that scoring the words took.</summary>
    public long WordsTook { get; private set; }

    /// <summary>Ticks that comparing the vectors took.</summary>
    public long MeaningTook { get; private set; }

    /// <summary>The best by words, and the best by meaning, in no order.</summary>
    public IReadOnlyList<Candidate> Best()
    {
        var (passages, works) = (_segment.Passages.Texts, _segment.Works.Texts);
        var room = ArrayPool<float>.Shared.Rent(2 * (passages + works));
        var scores = new SegmentScores(room, passages, works);

        try
        {
            int[] rows = [.. Rows()];
            var began = Stopwatch.GetTimestamp();
            Words(scores.Words);
            WordsTook = Stopwatch.GetTimestamp() - began;
            Meaning(rows, scores.Meaning);
            MeaningTook = Stopwatch.GetTimestamp() - began - WordsTook;
            return Pick(rows, scores);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(room);
        }
    }

    private IEnumerable<int> Rows()
    {
        var rows =
            asked.Filter.DocumentId is null ? _live.Rows()
            : _live.Find(asked.Filter.DocumentId) is { } row ? [row]
            : [];
        return rows.Where(row => _segment.Documents.IsAllowed(row, asked.Filter));
    }

    private void Words(FieldScores words)
    {
        words.Clear();

        if (asked.AsksWords)
        {
            asked.Passages.AddScores(at, words.Passages);
            asked.Works.AddScores(at, words.Works);
        }
    }

    private void Meaning(int[] rows, FieldScores meaning)
    {
        if (asked.Vector is null)
        {
            meaning.Clear();
            return;
        }

        _segment.Names.Scan(asked.Vector, meaning.Works);

        if (snapshot.Passages.Count <= options.ExactUpTo)
        {
            _segment.Vectors.Scan(asked.Vector, meaning.Passages);
            return;
        }

        _segment.Signs.Estimate(asked.Vector, meaning.Passages);
        var least = Least(rows, meaning);

        foreach (var row in rows)
        {
            var (from, to, work) = Place(row);

            for (var passage = from; passage < to; passage++)
            {
                meaning.Passages[passage] =
                    Blend(meaning, passage, work) >= least
                        ? _segment.Vectors.Cosine(asked.Vector, passage)
                        : float.NegativeInfinity;
            }
        }
    }

    // The estimate from which a passage is near enough to be compared in full.
    private float Least(int[] rows, FieldScores meaning)
    {
        var estimates = new ScoreHistogram();

        foreach (var row in rows)
        {
            var (from, to, work) = Place(row);

            for (var passage = from; passage < to; passage++)
            {
                estimates.Add(Blend(meaning, passage, work));
            }
        }

        return estimates.Least(
            Math.Max(options.Candidates, (int)(options.NearShare * meaning.Passages.Length))
        );
    }

    private List<Candidate> Pick(int[] rows, SegmentScores scores)
    {
        var byWords = new BestScores(asked.AsksWords ? options.Candidates : 0, above: 0);
        var byMeaning = new BestScores(
            asked.Vector is null ? 0 : options.Candidates,
            above: float.MinValue
        );

        foreach (var row in rows)
        {
            var (from, to, work) = Place(row);

            for (var passage = from; passage < to; passage++)
            {
                byWords.Offer(passage, Blend(scores.Words, passage, work));
                byMeaning.Offer(passage, Blend(scores.Meaning, passage, work));
            }
        }

        var best = new List<Candidate>();

        foreach (var passage in byWords.Items.Union(byMeaning.Items))
        {
            best.Add(CandidateOf(passage, scores));
        }

        return best;
    }

    private Candidate CandidateOf(int passage, SegmentScores scores)
    {
        var row = _segment.Documents.RowOf(passage);
        var work = _segment.Documents.WorkOf(row);

        // Found by its words, and not near enough to have been compared.
        if (float.IsNegativeInfinity(scores.Meaning.Passages[passage]))
        {
            scores.Meaning.Passages[passage] = _segment.Vectors.Cosine(asked.Vector!, passage);
        }

        return new Candidate(at, row, work, passage)
        {
            Words = Side(scores.Words, passage, work),
            Meaning = Side(scores.Meaning, passage, work),
        };
    }

    private (int From, int To, int Work) Place(int row)
    {
        var passages = _segment.Documents.PassagesOf(row);
        return (passages.Start.Value, passages.End.Value, _segment.Documents.WorkOf(row));
    }

    private SideScore Side(FieldScores side, int passage, int work) =>
        new(side.Passages[passage], side.Works[work], Blend(side, passage, work));

    private float Blend(FieldScores side, int passage, int work)
    {
        var factor = _segment.IsReference(passage) ? _reference : 1;
        return factor * (((1 - _share) * side.Passages[passage]) + (_share * side.Works[work]));
    }
}
