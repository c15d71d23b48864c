using Google.Protobuf;
using Grpc.Core;
using Qdrant.Client.Grpc;

namespace iHanoi.Ingestion.Tests.Conformance;

/// <summary>Collections, their aliases and their points, and the calls upon them.</summary>
internal sealed class QdrantShelf
{
    private readonly Dictionary<string, CreateCollection> _collections = [];
    private readonly Dictionary<string, string> _aliases = [];
    private readonly Dictionary<string, Dictionary<PointId, PointStruct>> _points = [];
    private readonly HashSet<(string Collection, string Field)> _indexed = [];

    public IReadOnlyDictionary<string, CreateCollection> Collections => _collections;

    public IReadOnlyDictionary<string, string> Aliases => _aliases;

    public int CountOf(string name) => PointsOf(name).Count;

    public IMessage Answer(string method, ReadOnlySpan<byte> message) =>
        method switch
        {
            "qdrant.Collections/CollectionExists" => Exists(
                CollectionExistsRequest.Parser.ParseFrom(message)
            ),
            "qdrant.Collections/Create" => Create(CreateCollection.Parser.ParseFrom(message)),
            "qdrant.Collections/ListAliases" => List(),
            "qdrant.Collections/UpdateAliases" => Change(ChangeAliases.Parser.ParseFrom(message)),
            "qdrant.Points/CreateFieldIndex" => Index(
                CreateFieldIndexCollection.Parser.ParseFrom(message)
            ),
            "qdrant.Points/Upsert" => Upsert(UpsertPoints.Parser.ParseFrom(message)),
            "qdrant.Points/Delete" => Delete(DeletePoints.Parser.ParseFrom(message)),
            "qdrant.Points/Get" => Get(GetPoints.Parser.ParseFrom(message)),
            "qdrant.Points/Scroll" => Scroll(ScrollPoints.Parser.ParseFrom(message)),
            "qdrant.Points/Query" => Query(QueryPoints.Parser.ParseFrom(message)),
            "qdrant.Points/QueryBatch" => Query(QueryBatchPoints.Parser.ParseFrom(message)),
            _ => throw new RpcException(new Status(StatusCode.Unimplemented, method)),
        };

    private CollectionExistsResponse Exists(CollectionExistsRequest request) =>
        new()
        {
            Result = new CollectionExists
            {
                Exists = _collections.ContainsKey(request.CollectionName),
            },
        };

    private CollectionOperationResponse Create(CreateCollection request)
    {
        if (!_collections.TryAdd(request.CollectionName, request))
        {
            throw new RpcException(
                new Status(
                    StatusCode.InvalidArgument,
                    $"Wrong input: Collection `{request.CollectionName}` already exists!"
                )
            );
        }

        _points[request.CollectionName] = [];
        return new CollectionOperationResponse { Result = true };
    }

    private ListAliasesResponse List()
    {
        var list = new ListAliasesResponse();
        list.Aliases.AddRange(
            _aliases.Select(alias => new AliasDescription
            {
                AliasName = alias.Key,
                CollectionName = alias.Value,
            })
        );
        return list;
    }

    private CollectionOperationResponse Change(ChangeAliases request)
    {
        foreach (var action in request.Actions)
        {
            if (action.DeleteAlias is { } gone)
            {
                _aliases.Remove(gone.AliasName);
            }

            if (action.CreateAlias is { } made)
            {
                _aliases[made.AliasName] = made.CollectionName;
            }
        }

        return new CollectionOperationResponse { Result = true };
    }

    private PointsOperationResponse Index(CreateFieldIndexCollection request)
    {
        _indexed.Add((Resolve(request.CollectionName), request.FieldName));
        return Completed();
    }

    private PointsOperationResponse Upsert(UpsertPoints request)
    {
        foreach (var point in request.Points)
        {
            PointsOf(request.CollectionName)[point.Id] = point;
        }

        return Completed();
    }

    private PointsOperationResponse Delete(DeletePoints request)
    {
        var points = PointsOf(request.CollectionName);

        foreach (
            var point in points
                .Values.Where(p => QdrantFilter.Holds(request.Points.Filter, p))
                .ToArray()
        )
        {
            points.Remove(point.Id);
        }

        return Completed();
    }

    private GetResponse Get(GetPoints request)
    {
        var response = new GetResponse();
        var points = PointsOf(request.CollectionName);
        response.Result.AddRange(
            request
                .Ids.Where(points.ContainsKey)
                .Select(id => QdrantReply.Retrieved(points[id], request.WithVectors))
        );
        return response;
    }

    private ScrollResponse Scroll(ScrollPoints request)
    {
        var found = PointsOf(request.CollectionName)
            .Values.Where(point => QdrantFilter.Holds(request.Filter, point))
            .OrderBy(point => point.Id.Uuid, StringComparer.Ordinal)
            .ToList();

        if (request.OrderBy is { Key: var key, Direction: var direction })
        {
            // As the server: no ordering by a field without an index.
            if (!_indexed.Contains((Resolve(request.CollectionName), key)))
            {
                throw new RpcException(
                    new Status(StatusCode.InvalidArgument, $"No range index for `{key}`")
                );
            }

            var sign = direction is Direction.Desc ? -1 : 1;
            found = [.. found.OrderBy(point => sign * point.Payload[key].IntegerValue)];
        }

        var from = request.Offset is { } offset
            ? found.FindIndex(point => point.Id.Equals(offset))
            : 0;
        var page = found.Skip(from).Take((int)request.Limit).ToList();
        var response = new ScrollResponse();
        response.Result.AddRange(page.Select(point => QdrantReply.Retrieved(point, null)));

        if (request.OrderBy is null && from + page.Count < found.Count)
        {
            response.NextPageOffset = found[from + page.Count].Id;
        }

        return response;
    }

    private QueryBatchResponse Query(QueryBatchPoints request)
    {
        var response = new QueryBatchResponse();

        foreach (var query in request.QueryPoints)
        {
            var result = new BatchResult();
            result.Result.AddRange(Query(query).Result);
            response.Result.Add(result);
        }

        return response;
    }

    private QueryResponse Query(QueryPoints request) =>
        QdrantSearch.Run(request, [.. PointsOf(request.CollectionName).Values]);

    private Dictionary<PointId, PointStruct> PointsOf(string name) =>
        _points.TryGetValue(Resolve(name), out var points)
            ? points
            : throw new RpcException(
                new Status(StatusCode.NotFound, $"Collection `{name}` doesn't exist!")
            );

    private string Resolve(string name) => _aliases.GetValueOrDefault(name, name);

    private static PointsOperationResponse Completed() =>
        new() { Result = new UpdateResult { Status = UpdateStatus.Completed } };
}
