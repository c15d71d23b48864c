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
        RetrievalOptions options,
        bool keepsTerms = true
    )
    {
        Generation = generation;
        Documents = keepsTerms
            ? documents
            : [.. documents.Select(document => document.Forgetting())];
        _byId = Documents.ToDictionary(document => document.Facts.Id, StringComparer.Ordinal);
        var works = WorksOf(documents);
        Places =
        [
            .. documents.SelectMany(
                (d, at) => d.Chunks.Select((_, ordinal) => new Place(at, ordinal, works[at]))
            ),
        ];
        Factors =
        [
            .. documents
                .SelectMany(document => document.IsReference)
                .Select(isReference => isReference ? (float)options.ReferenceFactor : 1),
        ];
        Chunks = Build([.. documents.SelectMany(document => document.ChunkTerms)]);
        Whole = Build(Joined(documents, works));
        Vectors = VectorTable.Of([.. documents.SelectMany(document => document.Vectors)]);
        Names = VectorTable.Of([
            .. documents
                .Select((document, at) => (document.Names, Work: works[at]))
                .DistinctBy(document => document.Work)
                .OrderBy(document => document.Work)
                .Select(document => document.Names),
        ]);

        InvertedIndex Build(IReadOnlyList<TermCounts> texts) =>
            InvertedIndex.Build(texts, vocabulary.Count, options.Saturation, options.LengthPenalty);
    }

    public long Generation { get; }

    public IReadOnlyList<IndexedDocument> Documents { get; }

    public Place[] Places { get; }

    /// <summary>What each passage's score is multiplied by: less than 1 where it only lists sources.</summary>
    public float[] Factors { get; }

    public InvertedIndex Chunks { get; }

    public InvertedIndex Whole { get; }

    public VectorTable Vectors { get; }

    public VectorTable Names { get; }

    public IndexedDocument? Find(string documentId) => _byId.GetValueOrDefault(documentId);

    /// <summary>Which document a chunk number belongs to, its place in it, and the work the document is part of.</summary>
    internal readonly record struct Place(int Document, int Ordinal, int Work);

    // Texts under one title are parts of one work: what speaks for the work speaks for each of them.
    private static int[] WorksOf(IReadOnlyList<IndexedDocument> documents)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. documents.Select(document =>
                numbers.TryGetValue(document.Work, out var known)
                    ? known
                    : numbers[document.Work] = numbers.Count
            ),
        ];
    }

    private static TermCounts[] Joined(IReadOnlyList<IndexedDocument> documents, int[] works) =>
        [
            .. documents
                .Select((document, at) => (document.WholeTerms, Work: works[at]))
                .GroupBy(part => part.Work, part => part.WholeTerms)
                .OrderBy(work => work.Key)
                .Select(work => TermCounts.Joined([.. work])),
        ];
}
