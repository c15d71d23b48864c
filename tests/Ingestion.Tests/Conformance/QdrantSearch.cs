using Qdrant.Client.Grpc;

namespace iHanoi.Ingestion.Tests.Conformance;

/// <summary>The query language as far as we speak it: nearest by a dense or a sparse vector (with IDF), and fusion.</summary>
internal static class QdrantSearch
{
    private const int RanksConstant = 2;

    public static QueryResponse Run(QueryPoints query, IReadOnlyList<PointStruct> points)
    {
        var response = new QueryResponse();
        var ranked =
            query.Prefetch.Count > 0
                ? Fused(query, points)
                : Nearest(query.Using, query.Query, query.Filter, points);

        response.Result.AddRange(
            ranked.Take((int)query.Limit).Select(hit => QdrantReply.Scored(hit.Point, hit.Score))
        );
        return response;
    }

    private static IEnumerable<(PointStruct Point, double Score)> Fused(
        QueryPoints query,
        IReadOnlyList<PointStruct> points
    )
    {
        var lists = query
            .Prefetch.Select(one =>
                Nearest(one.Using, one.Query, one.Filter, points).Take((int)one.Limit).ToArray()
            )
            .ToArray();
        var totals = new Dictionary<PointId, (PointStruct Point, double Score)>();

        foreach (var (at, list) in lists.Index())
        {
            foreach (var (rank, hit) in list.Index())
            {
                var part = query.Query.VariantCase switch
                {
                    Query.VariantOneofCase.Rrf => query.Query.Rrf.Weights[at]
                        / (RanksConstant + rank),
                    _ => Spread(hit.Score, list),
                };
                var before = totals.TryGetValue(hit.Point.Id, out var known) ? known.Score : 0;
                totals[hit.Point.Id] = (hit.Point, before + part);
            }
        }

        return totals
            .Values.OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.Point.Id.Uuid, StringComparer.Ordinal);
    }

    // Distribution-based: three deviations around the mean make 0 to 1.
    private static double Spread(double score, (PointStruct, double Score)[] list)
    {
        var mean = list.Average(hit => hit.Score);
        var deviation = Math.Sqrt(list.Average(hit => Math.Pow(hit.Score - mean, 2)));
        return deviation is 0 ? .5 : (score - mean + (3 * deviation)) / (6 * deviation);
    }

    private static IEnumerable<(PointStruct Point, double Score)> Nearest(
        string vector,
        Query query,
        Filter? filter,
        IReadOnlyList<PointStruct> points
    )
    {
        var allowed = points.Where(point => QdrantFilter.Holds(filter, point));
        var scored = query.Nearest.Dense is { } dense
            ? allowed.Select(point =>
                (point, Score: Dot(dense, point.Vectors.Vectors_.Vectors[vector].Dense))
            )
            : BySparse(vector, query.Nearest.Sparse, allowed, points).Where(hit => hit.Score > 0);

        return scored
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.point.Id.Uuid, StringComparer.Ordinal)
            .Select(hit => (hit.point, hit.Score));
    }

    private static double Dot(DenseVector a, DenseVector b) =>
        a.Data.Zip(b.Data, (x, y) => (double)x * y).Sum();

    private static IEnumerable<(PointStruct point, double Score)> BySparse(
        string vector,
        SparseVector query,
        IEnumerable<PointStruct> allowed,
        IReadOnlyList<PointStruct> all
    )
    {
        var stored = all.ToDictionary(
            point => point.Id,
            point =>
                point.Vectors.Vectors_.Vectors[vector] is { Sparse: { } sparse }
                    ? sparse
                        .Indices.Zip(sparse.Values)
                        .ToDictionary(at => at.First, at => at.Second)
                    : []
        );
        var weights = query
            .Indices.Zip(query.Values)
            .Select(term =>
            {
                var holding = stored.Values.Count(terms => terms.ContainsKey(term.First));
                var rarity = Math.Log(1 + ((all.Count - holding + .5) / (holding + .5)));
                return (Term: term.First, Weight: term.Second * rarity);
            })
            .ToArray();

        return allowed.Select(point =>
            (
                point,
                weights.Sum(term => term.Weight * stored[point.Id].GetValueOrDefault(term.Term))
            )
        );
    }
}

/// <summary>Filters as far as we write them: keywords, numbers and ranges, all of them and none of them.</summary>
internal static class QdrantFilter
{
    public static bool Holds(Filter? filter, PointStruct point) =>
        filter is null
        || (
            filter.Must.All(condition => Holds(condition, point))
            && !filter.MustNot.Any(condition => Holds(condition, point))
            && (filter.Should.Count is 0 || filter.Should.Any(condition => Holds(condition, point)))
        );

    private static bool Holds(Condition condition, PointStruct point) =>
        condition.Filter is { } inner ? Holds(inner, point) : Holds(condition.Field, point);

    private static bool Holds(FieldCondition field, PointStruct point)
    {
        if (!point.Payload.TryGetValue(field.Key, out var value))
        {
            return false;
        }

        return (field.Match, field.Range) switch
        {
            ({ HasKeyword: true } match, _) => Words(value).Contains(match.Keyword),
            ({ Keywords: { } several }, _) => Words(value).Any(several.Strings.Contains),
            ({ HasInteger: true } match, _) => value.IntegerValue == match.Integer,
            (_, { } range) => (!range.HasGte || value.IntegerValue >= range.Gte)
                && (!range.HasLte || value.IntegerValue <= range.Lte),
            _ => throw new NotSupportedException(field.ToString()),
        };
    }

    // A list holds for each of its words.
    private static IEnumerable<string> Words(Value value) =>
        value.ListValue is { } list
            ? list.Values.Select(item => item.StringValue)
            : [value.StringValue];
}

/// <summary>Points as they are sent back.</summary>
internal static class QdrantReply
{
    public static ScoredPoint Scored(PointStruct point, double score)
    {
        var scored = new ScoredPoint { Id = point.Id, Score = (float)score };
        scored.Payload.Add(point.Payload);
        return scored;
    }

    public static RetrievedPoint Retrieved(PointStruct point, WithVectorsSelector? vectors)
    {
        var retrieved = new RetrievedPoint { Id = point.Id };
        retrieved.Payload.Add(point.Payload);

        if (vectors?.Include is { } wanted)
        {
            retrieved.Vectors = new VectorsOutput { Vectors = new NamedVectorsOutput() };

            foreach (var name in wanted.Names)
            {
                var vector = point.Vectors.Vectors_.Vectors[name];
                retrieved.Vectors.Vectors.Vectors.Add(
                    name,
                    new VectorOutput { Dense = vector.Dense, Sparse = vector.Sparse }
                );
            }
        }

        return retrieved;
    }
}
