using System.Collections.Concurrent;
using iHanoi.Civic.Knowledge;
using iHanoi.Encoder;
using iHanoi.Ingestion.Chunking;
using iHanoi.Ingestion.Index.Embedded;
using iHanoi.Ingestion.Index.Queries;
using iHanoi.Ingestion.Index.Ranking;
using iHanoi.Ingestion.Index.Store;
using iHanoi.Ingestion.Readers;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion.Index;

internal sealed class ScratchIndexFactory(
    IChunker chunker,
    ISentenceEncoder encoder,
    QueryUnderstanding understanding,
    RankerFolder ranker,
    IOptions<RetrievalOptions> options
) : IScratchIndexFactory
{
    public ValueTask<IPassageIndex> BuildAsync(
        IEnumerable<(string Id, string Title, string Text)> texts,
        CancellationToken cancellationToken
    )
    {
        DocumentWords[] words =
        [
            .. texts
                .DistinctBy(text => text.Id)
                .Select(text => WordsOf(text.Id, text.Title, text.Text)),
        ];

        return ValueTask.FromResult<IPassageIndex>(
            new ScratchIndex(words, encoder, understanding, ranker.Model, options.Value)
        );
    }

    private DocumentWords WordsOf(string id, string title, string text)
    {
        var sections = new SectionBuilder();

        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            sections.Line(line);
        }

        var draft = new DocumentDraft(title, sections.Build());
        var document = DocumentMaking.From(draft, id) with { Id = id };
        var version = VersionText.Of(document.Sections);
        var facts = new DocumentFacts(
            id,
            1,
            document.Title,
            null,
            document.Kind,
            null,
            Validity.Unknown,
            null,
            []
        );
        var spans = chunker.Cut(document, version);

        // A title alone is still something to find.
        return new DocumentWords(
            facts,
            [],
            [.. spans.Select((span, at) => span.ToChunk(id, 1, at, document.Title, version.Text))]
        );
    }
}

/// <summary>An index of given texts. Vectors are made when the first search needs them: a word search needs none.</summary>
internal sealed class ScratchIndex(
    IReadOnlyList<DocumentWords> words,
    ISentenceEncoder encoder,
    QueryUnderstanding understanding,
    LearnedRanker? ranker,
    RetrievalOptions options
) : IScoringIndex, IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly ScratchTexts _texts = new(words);
    private readonly ConcurrentDictionary<string, Lazy<Task<Int8Vector>>> _names = new(
        StringComparer.Ordinal
    );
    private readonly Lazy<QueryUnderstanding> _understanding = new(() =>
        Knowing(understanding, words)
    );
    private IndexSnapshot? _wordsOnly;
    private IndexSnapshot? _complete;

    public string Version => $"scratch/{encoder.Model}";

    public async ValueTask<IReadOnlyList<Passage>> SearchAsync(
        PassageQuery query,
        CancellationToken cancellationToken
    )
    {
        var snapshot = await SnapshotAsync(query.Mode is not SearchMode.Lexical, cancellationToken);
        return await Search().RunAsync(snapshot, query, cancellationToken);
    }

    public async ValueTask<SearchRound?> ScoreAsync(
        PassageQuery query,
        CancellationToken cancellationToken
    )
    {
        var snapshot = await SnapshotAsync(query.Mode is not SearchMode.Lexical, cancellationToken);
        return await Search().ScoreAsync(snapshot, query, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<Passage>> ReadAsync(
        string documentId,
        CancellationToken cancellationToken
    )
    {
        var snapshot = await SnapshotAsync(withVectors: false, cancellationToken);
        var score = new PassageScore(0, 0, 0, []);
        var read = _texts.Read(snapshot.ChunksOf(documentId));
        return [.. read.Values.Select(text => new Passage(text.Chunk, score, text.Document))];
    }

    public void Dispose() => _one.Dispose();

    private PassageSearch Search() => new(encoder, _understanding.Value, ranker, _texts, options);

    private async ValueTask<IndexSnapshot> SnapshotAsync(
        bool withVectors,
        CancellationToken cancellationToken
    )
    {
        await _one.WaitAsync(cancellationToken);

        try
        {
            return withVectors
                ? _complete ??= await CompleteAsync(cancellationToken)
                : _complete ?? (_wordsOnly ??= Snapshot(_ => NoVectors));
        }
        finally
        {
            _one.Release();
        }
    }

    // What these texts say nobody may have said before: names of trades, plants, illnesses.
    private static QueryUnderstanding Knowing(
        QueryUnderstanding understanding,
        IReadOnlyList<DocumentWords> words
    )
    {
        if (understanding.Counting is not { } counting)
        {
            return understanding;
        }

        foreach (var document in words)
        {
            counting.Add(document);
        }

        return understanding.Knowing(counting.ToModel());
    }

    private static readonly IReadOnlyDictionary<int, Int8Vector> NoVectors =
        new Dictionary<int, Int8Vector>();

    private async Task<IndexSnapshot> CompleteAsync(CancellationToken cancellationToken)
    {
        var vectors = new IReadOnlyDictionary<int, Int8Vector>[words.Count];

        await Parallel.ForEachAsync(
            Enumerable.Range(0, words.Count),
            cancellationToken,
            async (at, token) => vectors[at] = await EncodeAsync(words[at], token)
        );

        return Snapshot(at => vectors[at]);
    }

    private async Task<IReadOnlyDictionary<int, Int8Vector>> EncodeAsync(
        DocumentWords document,
        CancellationToken cancellationToken
    )
    {
        var vectors = new Dictionary<int, Int8Vector>();

        foreach (var chunk in document.Chunks)
        {
            var body = PassageText.Body(chunk.HeadingPath, chunk.Text);
            var vector = await encoder.EncodePassageAsync(chunk.Title, body, cancellationToken);
            vectors[chunk.Ordinal] = Int8Vector.From(vector.Span);
        }

        vectors[VersionRows.NamesOrdinal] = await NameAsync(
            document.Facts.Title,
            cancellationToken
        );
        return vectors;
    }

    // Encoded once for all the texts under it.
    private Task<Int8Vector> NameAsync(string title, CancellationToken cancellationToken) =>
        _names
            .GetOrAdd(
                title,
                name => new Lazy<Task<Int8Vector>>(async () =>
                    Int8Vector.From(
                        (await encoder.EncodePassageAsync(name, "", cancellationToken)).Span
                    )
                )
            )
            .Value;

    private IndexSnapshot Snapshot(Func<int, IReadOnlyDictionary<int, Int8Vector>> vectors)
    {
        var indexing = new DocumentIndexing(options);
        IndexedDocument[] documents =
        [
            .. words.Select(
                (document, at) =>
                    indexing.Index(document, vectors(at), VersionRows.NamesOrdinal) with
                    {
                        Work =
                            document.Facts.Title.Length > 0
                                ? document.Facts.Title
                                : document.Facts.Id,
                    }
            ),
        ];
        var all = Segment.Of(documents);
        return new IndexSnapshot(0, [new LiveSegment(all)], KnownWords.None.With([all]), options);
    }
}
