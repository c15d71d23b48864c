namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>
/// The whole index at one moment, immutable. A search holds one snapshot from beginning to end; a write swaps in
/// the next.
/// </summary>
internal sealed class IndexSnapshot
{
    private readonly Dictionary<string, IndexedDocument> _byId;

    public IndexSnapshot(
        long generation,
        IReadOnlyList<IndexedDocument> documents,
        Vocabulary vocabulary,
        RetrievalOptions options
    )
    {
        Generation = generation;
        Documents = documents;
        _byId = documents.ToDictionary(document => document.Facts.Id, StringComparer.Ordinal);
        Places =
        [
            .. documents.SelectMany(
                (d, at) => d.Chunks.Select((_, ordinal) => new Place(at, ordinal))
            ),
        ];
        Chunks = Build([.. documents.SelectMany(document => document.ChunkTerms)]);
        Whole = Build([.. documents.Select(document => document.WholeTerms)]);
        Vectors = VectorTable.Of([.. documents.SelectMany(document => document.Vectors)]);
        Names = VectorTable.Of([.. documents.Select(document => document.Names)]);

        InvertedIndex Build(IReadOnlyList<TermCounts> texts) =>
            InvertedIndex.Build(texts, vocabulary.Count, options.Saturation, options.LengthPenalty);
    }

    public long Generation { get; }

    public IReadOnlyList<IndexedDocument> Documents { get; }

    public IReadOnlyList<Place> Places { get; }

    public InvertedIndex Chunks { get; }

    public InvertedIndex Whole { get; }

    public VectorTable Vectors { get; }

    public VectorTable Names { get; }

    public IndexedDocument? Find(string documentId) => _byId.GetValueOrDefault(documentId);

    /// <summary>Which document a chunk number belongs to, and its place in it.</summary>
    internal readonly record struct Place(int Document, int Ordinal);
}
