using iHanoi.Civic.Knowledge;
using iHanoi.Encoder;
using iHanoi.Ingestion.Chunking;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>One published document, counted: what a segment is built from. Objects, so never kept for many.</summary>
internal sealed record IndexedDocument(
    DocumentFacts Facts,
    IReadOnlyList<Chunk> Chunks,
    IReadOnlyList<TermCounts> ChunkTerms,
    TermCounts WholeTerms,
    IReadOnlyList<Int8Vector> Vectors,
    Int8Vector Names,
    IReadOnlyList<bool> IsReference
)
{
    /// <summary>What the document is part of; itself, unless it is one of several texts under a title.</summary>
    public string Work { get; init; } = Facts.Id;

    /// <summary>Tells this state of the document from every other; 0 where there is only one.</summary>
    public long Stamp { get; init; }

    /// <summary>Past cases stand apart from the knowledge.</summary>
    public bool IsCase => Facts.Kind is DocumentKinds.Case;

    public DocumentWords Words => new(Facts, [], Chunks);
}

/// <summary>The words of a document before they are counted.</summary>
internal sealed record DocumentWords(
    DocumentFacts Facts,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<Chunk> Chunks
);

/// <summary>Counts a document's words, field by field.</summary>
internal sealed class DocumentIndexing(RetrievalOptions options)
{
    private static readonly Int8Vector None = new(new sbyte[ISentenceEncoder.Dimensions], 1);

    public IndexedDocument Index(
        DocumentWords words,
        IReadOnlyDictionary<int, Int8Vector> vectors,
        int namesOrdinal
    )
    {
        var names = NamesOf(words);
        var bodies = words
            .Chunks.Select(chunk =>
                new TermCounts.Builder().Add(AnalysedText.Of(chunk.Text), 1).Build()
            )
            .ToArray();
        var whole = new TermCounts.Builder().Add(names);

        foreach (var body in bodies)
        {
            whole.Add(body);
        }

        return new IndexedDocument(
            words.Facts,
            words.Chunks,
            [.. words.Chunks.Zip(bodies, (chunk, body) => WithContext(chunk, body, names))],
            whole.Build(),
            [.. words.Chunks.Select(chunk => vectors.GetValueOrDefault(chunk.Ordinal, None))],
            vectors.GetValueOrDefault(namesOrdinal, None),
            [.. words.Chunks.Select(IsReference)]
        );
    }

    private TermCounts NamesOf(DocumentWords words) =>
        new TermCounts.Builder()
            .Add(AnalysedText.Of($"{words.Facts.Title}\n{words.Facts.Id}"), options.TitleWeight)
            .Add(AnalysedText.Of(words.Facts.TitleEn ?? ""), options.AliasWeight)
            .Add(AnalysedText.Of(string.Join('\n', words.Aliases)), options.AliasWeight)
            .Build();

    private TermCounts WithContext(Chunk chunk, TermCounts body, TermCounts names) =>
        new TermCounts.Builder()
            .Add(AnalysedText.Of(string.Join('\n', chunk.HeadingPath)), options.HeadingWeight)
            .Add(body)
            .Add(names)
            .Build();

    private bool IsReference(Chunk chunk) =>
        chunk.HeadingPath is [var top, ..] && options.ReferenceHeadings.Contains(top);
}
