namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>
/// Passages, or works, of all segments together: how many texts, how long, how rare a term is. Segments are only where
/// they lie.
/// </summary>
internal sealed class IndexField
{
    private readonly LivePostings[] _parts;
    private readonly Bm25 _bm25;

    public IndexField(LivePostings[] parts, RetrievalOptions options)
    {
        _parts = parts;
        Count = parts.Sum(part => part.Count);
        var mean = Count is 0 ? 1 : (float)(parts.Sum(part => part.Length) / Count);
        _bm25 = new Bm25(options.Saturation, options.LengthPenalty, Math.Max(mean, 1));
    }

    /// <summary>Live texts.</summary>
    public int Count { get; }

    public bool Holds(ulong term) => _parts.Any(part => part.Postings.Find(term) >= 0);

    public float Idf(ulong term) => Bm25.Idf(_parts.Sum(part => Frequency(part, term)), Count);

    /// <summary>Where the terms of a question lie, looked up once for all that is asked of them.</summary>
    public FieldTerms Find(IReadOnlyList<QueryTerm> terms) => new(_parts, terms, Count, _bm25);

    private static int Frequency(LivePostings part, ulong term) =>
        part.Postings.Find(term) is >= 0 and var list ? part.Frequency(list) : 0;
}
