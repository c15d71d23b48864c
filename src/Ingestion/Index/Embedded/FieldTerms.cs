namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>The terms of one question in one field, by their place in the question.</summary>
internal sealed class FieldTerms
{
    private readonly LivePostings[] _parts;
    private readonly IReadOnlyList<QueryTerm> _terms;
    private readonly Bm25 _bm25;
    private readonly int[][] _lists;
    private readonly float[] _idf;

    public FieldTerms(LivePostings[] parts, IReadOnlyList<QueryTerm> terms, int texts, Bm25 bm25)
    {
        (_parts, _terms, _bm25) = (parts, terms, bm25);
        _lists =
        [
            .. parts.Select(part =>
                terms.Select(term => part.Postings.Find(term.Number)).ToArray()
            ),
        ];
        _idf =
        [
            .. terms.Select(
                (_, term) => Bm25.Idf(parts.Select((_, at) => In(at, term)).Sum(), texts)
            ),
        ];

        int In(int part, int term) =>
            _lists[part][term] is >= 0 and var list ? parts[part].Frequency(list) : 0;
    }

    /// <summary>Adds what every term gives every text of a segment.</summary>
    public void AddScores(int segment, Span<float> scores)
    {
        for (var term = 0; term < _terms.Count; term++)
        {
            if (_lists[segment][term] is >= 0 and var list)
            {
                var weight = _terms[term].Weight * _idf[term];
                _parts[segment].Postings.AddScores(list, weight, _bm25, scores);
            }
        }
    }

    /// <summary>How rare the term is among the texts.</summary>
    public float Idf(int term) => _idf[term];

    public bool Holds(int term, int segment, int text) => CountIn(term, segment, text) > 0;

    /// <summary>What one term adds to one text; 0 when the text does not hold it.</summary>
    public float ScoreOf(int term, int segment, int text)
    {
        var count = CountIn(term, segment, text);
        return count > 0
            ? _terms[term].Weight
                * _idf[term]
                * _bm25.Of(count, _parts[segment].Postings.Lengths[text])
            : 0;
    }

    private float CountIn(int term, int segment, int text) =>
        _lists[segment][term] is >= 0 and var list
            ? _parts[segment].Postings.CountIn(list, text)
            : 0;
}
