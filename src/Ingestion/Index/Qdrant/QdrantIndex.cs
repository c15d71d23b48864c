using iHanoi.Civic.Knowledge;
using iHanoi.Encoder;
using iHanoi.Ingestion.Index.Embedded;
using iHanoi.Ingestion.Index.Queries;
using Microsoft.Extensions.Options;
using Qdrant.Client.Grpc;

namespace iHanoi.Ingestion.Index.Qdrant;

/// <summary>
/// Passages found by a Qdrant server. The knowledge database stays the source: the collection can be lost and is
/// filled again from it.
/// </summary>
internal sealed class QdrantIndex(
    QdrantCalls calls,
    QdrantCollection collection,
    QdrantSync sync,
    ISentenceEncoder encoder,
    QueryUnderstanding understanding,
    IOptions<RetrievalOptions> retrieval,
    IOptions<IndexOptions> options
) : IRefreshingIndex
{
    private const uint PageSize = 256;

    private readonly LexicalScoring _words = new(retrieval.Value);

    private readonly QdrantRanking _ranking = new(
        calls,
        collection,
        retrieval.Value,
        options.Value.Fusion
    );

    public string Version => $"qdrant/{collection.Name}/{sync.KnowledgeGeneration ?? 0}";

    public Task RefreshAsync(CancellationToken cancellationToken) =>
        sync.RunAsync(cancellationToken);

    public async ValueTask<IReadOnlyList<Passage>> SearchAsync(
        PassageQuery query,
        CancellationToken cancellationToken
    )
    {
        await ReadyAsync(cancellationToken);
        var question = understanding.Understand(
            query.Text,
            _ => false,
            restores: query.RestoresSpelling
        );

        if (question.IsEmpty || query.Limit <= 0)
        {
            return [];
        }

        var asked = new QdrantQuestion(
            query.Mode is SearchMode.Lexical
                ? default
                : await encoder.EncodeQueryAsync(question.ForEncoder, cancellationToken),
            query.Mode is SearchMode.Dense ? [] : _words.TermsOf(question),
            ScoreFusion.DenseWeight(query.Mode, question, retrieval.Value)
        );
        var ranked = await _ranking.RankAsync(asked, query, cancellationToken);
        var passages = await ReadAsync(Best(ranked, query), asked.Words, cancellationToken);

        return
        [
            .. passages.Select(passage =>
                passage with
                {
                    Standing = passage.Document.Validity.On(query.ValidOn),
                }
            ),
        ];
    }

    public async ValueTask<IReadOnlyList<Passage>> ReadAsync(
        string documentId,
        CancellationToken cancellationToken
    )
    {
        await ReadyAsync(cancellationToken);
        var passages = new List<Passage>();
        var scroll = new ScrollPoints
        {
            CollectionName = collection.Alias,
            Limit = PageSize,
            Filter = QdrantReading.Admitted(
                new PassageQuery("", 0, default) { DocumentId = documentId }
            ),
            WithPayload = new WithPayloadSelector { Enable = true },
        };

        do
        {
            var page = await calls.PointsAsync(
                (client, call) => client.ScrollAsync(scroll, call),
                cancellationToken
            );
            passages.AddRange(
                page.Result.Select(point =>
                    QdrantReading.ToPassage(point.Payload, new PassageScore(0, 0, 0, []))
                )
            );
            scroll.Offset = page.NextPageOffset;
        } while (scroll.Offset is not null);

        var current = passages.Select(passage => passage.Chunk.Version).DefaultIfEmpty().Max();
        return
        [
            .. passages
                .Where(passage => passage.Chunk.Version == current)
                .OrderBy(passage => passage.Chunk.Start),
        ];
    }

    private async ValueTask ReadyAsync(CancellationToken cancellationToken)
    {
        if (sync.Generation is null)
        {
            await sync.RunAsync(cancellationToken);
        }
    }

    // While a new version is written, both stand there for a moment: only the newer one counts.
    private static RankedPoint[] Best(IReadOnlyList<RankedPoint> ranked, PassageQuery query)
    {
        var current = ranked
            .GroupBy(point => point.Document, StringComparer.Ordinal)
            .ToDictionary(
                same => same.Key,
                same => same.Max(point => point.Version),
                StringComparer.Ordinal
            );
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);

        return
        [
            .. ranked
                .Where(point => point.Version == current[point.Document])
                .Where(point =>
                {
                    var count = taken[point.Document] = taken.GetValueOrDefault(point.Document) + 1;
                    return query.PerDocument is not { } limit || count <= limit;
                })
                .Take(query.Limit),
        ];
    }

    private async Task<IReadOnlyList<Passage>> ReadAsync(
        RankedPoint[] best,
        IReadOnlyList<QueryTerm> words,
        CancellationToken cancellationToken
    )
    {
        if (best is [])
        {
            return [];
        }

        var get = new GetPoints
        {
            CollectionName = collection.Alias,
            WithPayload = new WithPayloadSelector { Enable = true },
            WithVectors = new WithVectorsSelector { Include = new VectorsSelector() },
        };
        get.Ids.AddRange(best.Select(point => point.Id));
        get.WithVectors.Include.Names.Add(QdrantFields.Words);
        var found = await calls.PointsAsync(
            (client, call) => client.GetAsync(get, call),
            cancellationToken
        );
        var points = found.Result.ToDictionary(point => point.Id);

        // A point that a newer version replaced between the two calls is left out.
        return
        [
            .. best.Where(point => points.ContainsKey(point.Id))
                .Select(point => Explained(points[point.Id], point.Score, words)),
        ];
    }

    private static Passage Explained(
        RetrievedPoint point,
        PassageScore score,
        IReadOnlyList<QueryTerm> words
    )
    {
        var stored = point.Vectors.Vectors.Vectors[QdrantFields.Words];
#pragma warning disable CS0612 // Servers before 1.16 answer in the older field.
        var held = (stored.Sparse?.Indices ?? stored.Indices.Data).ToHashSet();
#pragma warning restore CS0612
        string[] matched =
        [
            .. words
                .Where(term => held.Contains(Term.Short(term.Number)))
                .OrderByDescending(term => term.Weight)
                .Select(term => term.Shown)
                .Distinct(StringComparer.Ordinal),
        ];
        return QdrantReading.ToPassage(point.Payload, score with { Terms = matched });
    }
}
