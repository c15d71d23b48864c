namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>
/// The whole index at one moment, immutable. A search holds one snapshot from beginning to end; a write swaps in
/// the next.
/// </summary>
internal sealed class IndexSnapshot(
    long generation,
    IReadOnlyList<LiveSegment> segments,
    KnownWords words,
    RetrievalOptions options
)
{
    public long Generation => generation;

    public IReadOnlyList<LiveSegment> Segments => segments;

    public KnownWords Words => words;

    public IndexField Passages { get; } =
        new([.. segments.Select(segment => segment.Passages)], options);

    public IndexField Works { get; } = new([.. segments.Select(segment => segment.Works)], options);

    public int Documents => segments.Sum(segment => segment.Documents);

    public bool Holds(string documentId) =>
        segments.Any(segment => segment.Find(documentId) is not null);

    /// <summary>A document's chunks in reading order; none when it is not here.</summary>
    public IReadOnlyList<ChunkKey> ChunksOf(string documentId)
    {
        foreach (var segment in segments)
        {
            if (segment.Find(documentId) is { } row)
            {
                var passages = segment.Segment.Documents.PassagesOf(row);
                return
                [
                    .. Enumerable
                        .Range(passages.Start.Value, passages.End.Value - passages.Start.Value)
                        .Select(passage => segment.Segment.KeyOf(row, passage)),
                ];
            }
        }

        return [];
    }

    /// <summary>The documents that stand in the small last segment; those of lasting ones are no objects.</summary>
    private IReadOnlyList<IndexedDocument> Waiting { get; init; } = [];

    /// <summary>Whether this is made of just these.</summary>
    public bool IsOf(IEnumerable<LiveSegment> lasting, IReadOnlyList<IndexedDocument> waiting) =>
        Waiting.SequenceEqual(waiting, ReferenceEqualityComparer.Instance)
        && segments.SkipLast(Waiting is [] ? 0 : 1).SequenceEqual(lasting);

    /// <summary>The next state of the same shelf.</summary>
    public IndexSnapshot Next(
        long next,
        IReadOnlyList<LiveSegment> lasting,
        IReadOnlyList<IndexedDocument> waiting
    )
    {
        IEnumerable<LiveSegment> small = waiting is []
            ? []
            : [new LiveSegment(Segment.Of(waiting))];
        LiveSegment[] all = [.. lasting, .. small];
        var known = segments.Select(segment => segment.Segment);
        var fresh = all.Select(segment => segment.Segment).Except(known);

        return new IndexSnapshot(next, all, words.With(fresh), options) { Waiting = waiting };
    }

    /// <summary>The snapshot as it would be with another document in its place.</summary>
    public IndexSnapshot With(IndexedDocument document)
    {
        var added = Segment.Of([document]);

        return new IndexSnapshot(
            generation,
            [
                .. segments.Select(segment => segment.Without([document.Facts.Id])),
                new LiveSegment(added),
            ],
            words.With([added]),
            options
        );
    }
}
