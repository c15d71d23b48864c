using iHanoi.Civic.Knowledge;
using Qdrant.Client.Grpc;

namespace iHanoi.Ingestion.Index.Qdrant;

/// <summary>A point in its place: where it stands and why.</summary>
internal readonly record struct RankedPoint(
    PointId Id,
    string Document,
    int Version,
    int Ordinal,
    PassageScore Score
);

/// <summary>The two ways to one list: our weighted sum over two lists of the server, or the server's own fusion.</summary>
internal sealed class QdrantRanking(
    QdrantCalls calls,
    QdrantCollection collection,
    RetrievalOptions retrieval,
    ServerFusion fusion
)
{
    // Old versions and further passages of one document fall away after the ranking.
    private const ulong Spare = 6;

    public async Task<IReadOnlyList<RankedPoint>> RankAsync(
        QdrantQuestion question,
        PassageQuery query,
        CancellationToken cancellationToken
    ) =>
        query.Mode is SearchMode.Hybrid && fusion is not ServerFusion.Weighted
            ? await FusedThereAsync(question, query, cancellationToken)
            : await WeighedHereAsync(question, query, cancellationToken);

    private async Task<IReadOnlyList<RankedPoint>> WeighedHereAsync(
        QdrantQuestion question,
        PassageQuery query,
        CancellationToken cancellationToken
    )
    {
        var batch = new QueryBatchPoints { CollectionName = collection.Alias };
        batch.QueryPoints.Add(List(QdrantFields.Meaning, question.AsMeaning(), query));
        batch.QueryPoints.Add(List(QdrantFields.Words, question.AsWords(), query));

        if (query.Mode is SearchMode.Lexical)
        {
            batch.QueryPoints.RemoveAt(0);
        }
        else if (query.Mode is SearchMode.Dense || question.Words is [])
        {
            batch.QueryPoints.RemoveAt(1);
        }

        var answer = await calls.PointsAsync(
            (client, call) => client.QueryBatchAsync(batch, call),
            cancellationToken
        );
        ScoredPoint[] ListOf(string vector) =>
            [
                .. batch
                    .QueryPoints.Zip(answer.Result, (asked, list) => (asked.Using, list.Result))
                    .Where(list => list.Using == vector)
                    .SelectMany(list => list.Result),
            ];

        return Weigh(
            ListOf(QdrantFields.Words),
            ListOf(QdrantFields.Meaning),
            question.DenseWeight
        );
    }

    private static RankedPoint[] Weigh(ScoredPoint[] words, ScoredPoint[] meanings, double weight)
    {
        // A point that one list lacks is no better there than the last that it holds.
        var least = meanings.Length > 0 ? meanings.Min(point => point.Score) : 0;
        ScoredPoint[] points = [.. words.Concat(meanings).DistinctBy(point => point.Id)];
        var lexical = Scores(words, 0);
        var dense = Scores(meanings, least);
        var fused = ScoreFusion.Fuse(
            [.. points.Index().Select(at => at.Index)],
            lexical,
            dense,
            weight
        );

        return
        [
            .. fused
                .OrderByDescending(score => score.Total)
                .ThenBy(score => points[score.Chunk].Id.Uuid, StringComparer.Ordinal)
                .Select(score =>
                    Ranked(
                        points[score.Chunk],
                        new PassageScore(score.Total, score.Lexical, score.Dense, [])
                        {
                            Cosine = score.Cosine,
                        }
                    )
                ),
        ];

        float[] Scores(ScoredPoint[] list, float otherwise)
        {
            var known = list.ToDictionary(point => point.Id, point => point.Score);
            return [.. points.Select(point => known.GetValueOrDefault(point.Id, otherwise))];
        }
    }

    private async Task<IReadOnlyList<RankedPoint>> FusedThereAsync(
        QdrantQuestion question,
        PassageQuery query,
        CancellationToken cancellationToken
    )
    {
        var fused = List(null, FusionOf(question), query);
        fused.CollectionName = collection.Alias;
        fused.Filter = null;
        fused.Prefetch.Add(Prefetch(QdrantFields.Meaning, question.AsMeaning(), query));

        if (question.Words is not [])
        {
            fused.Prefetch.Add(Prefetch(QdrantFields.Words, question.AsWords(), query));
        }

        var answer = await calls.PointsAsync(
            (client, call) => client.QueryAsync(fused, call),
            cancellationToken
        );
        var best = answer.Result is [var first, ..] ? Math.Max(first.Score, float.Epsilon) : 1;

        return
        [
            .. answer.Result.Select(point =>
                Ranked(point, new PassageScore(point.Score / best, 0, 0, []))
            ),
        ];
    }

    private Query FusionOf(QdrantQuestion question)
    {
        if (fusion is ServerFusion.Scores)
        {
            return new Query { Fusion = Fusion.Dbsf };
        }

        var ranks = new Rrf();
        ranks.Weights.Add((float)question.DenseWeight);

        if (question.Words is not [])
        {
            ranks.Weights.Add((float)(1 - question.DenseWeight));
        }

        return new Query { Rrf = ranks };
    }

    private QueryPoints List(string? vector, Query search, PassageQuery query)
    {
        var wanted = new WithPayloadSelector { Include = new PayloadIncludeSelector() };
        wanted.Include.Fields.Add([
            QdrantFields.Document,
            QdrantFields.Version,
            QdrantFields.Ordinal,
        ]);
        var list = new QueryPoints
        {
            CollectionName = collection.Alias,
            Query = search,
            Filter = QdrantReading.FilterOf(query),
            Limit = Math.Max((ulong)retrieval.Candidates, (ulong)query.Limit * Spare),
            WithPayload = wanted,
        };

        if (vector is not null)
        {
            list.Using = vector;
        }

        return list;
    }

    private PrefetchQuery Prefetch(string vector, Query search, PassageQuery query) =>
        new()
        {
            Query = search,
            Using = vector,
            Filter = QdrantReading.FilterOf(query),
            Limit = (ulong)retrieval.Candidates,
        };

    private static RankedPoint Ranked(ScoredPoint point, PassageScore score) =>
        new(
            point.Id,
            point.Payload[QdrantFields.Document].StringValue,
            QdrantReading.Number(point.Payload, QdrantFields.Version),
            QdrantReading.Number(point.Payload, QdrantFields.Ordinal),
            score
        );
}
