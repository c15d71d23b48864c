using Grpc.Core;
using iHanoi.Encoder;
using Microsoft.Extensions.Options;
using Qdrant.Client.Grpc;

namespace iHanoi.Ingestion.Index.Qdrant;

/// <summary>
/// The collection of one encoder, made when it is missing, and the alias that readers search. A new encoder gets a
/// collection of its own; the alias moves when that is filled, so that no reader meets a gap.
/// </summary>
internal sealed class QdrantCollection(
    QdrantCalls calls,
    ISentenceEncoder encoder,
    IOptions<IndexOptions> options
)
{
    // 2: points tell their language and who may see them. 3: and the wards they are of.
    private const uint Layout = 3;

    private readonly IndexOptions _options = options.Value;

    public string Alias => _options.Collection;

    public string Name => $"{_options.Collection}-{encoder.Model}-{Layout}";

    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        var found = await calls.CollectionsAsync(
            (client, call) =>
                client.CollectionExistsAsync(
                    new CollectionExistsRequest { CollectionName = Name },
                    call
                ),
            cancellationToken
        );

        if (!found.Result.Exists)
        {
            await CreateAsync(cancellationToken);
        }

        foreach (var (field, type) in QdrantFields.Indexed)
        {
            await calls.PointsAsync(
                (client, call) =>
                    client.CreateFieldIndexAsync(
                        new CreateFieldIndexCollection
                        {
                            CollectionName = Name,
                            FieldName = field,
                            FieldType = type,
                            Wait = true,
                        },
                        call
                    ),
                cancellationToken
            );
        }
    }

    /// <summary>From now on readers search this collection.</summary>
    public async Task ShowAsync(CancellationToken cancellationToken)
    {
        var known = await calls.CollectionsAsync(
            (client, call) => client.ListAliasesAsync(new ListAliasesRequest(), call),
            cancellationToken
        );
        var before = known.Aliases.FirstOrDefault(alias => alias.AliasName == Alias);

        if (before?.CollectionName == Name)
        {
            return;
        }

        var change = new ChangeAliases();

        if (before is not null)
        {
            change.Actions.Add(
                new AliasOperations { DeleteAlias = new DeleteAlias { AliasName = Alias } }
            );
        }

        change.Actions.Add(
            new AliasOperations
            {
                CreateAlias = new CreateAlias { AliasName = Alias, CollectionName = Name },
            }
        );
        await calls.CollectionsAsync(
            (client, call) => client.UpdateAliasesAsync(change, call),
            cancellationToken
        );
    }

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await calls.CollectionsAsync(
                (client, call) => client.CreateAsync(Layouted(), call),
                cancellationToken
            );
        }
        // Another process was first, or the answer to our own first try was lost.
        catch (RpcException e)
            when (e.StatusCode is StatusCode.AlreadyExists
                || e.Status.Detail.Contains("already exists", StringComparison.OrdinalIgnoreCase)
            ) { }
    }

#pragma warning disable CS0612 // The newer "memory" setting is unknown to servers before 1.20; these are known to all.
    private CreateCollection Layouted()
    {
        var vectors = new VectorParamsMap();
        vectors.Map.Add(
            QdrantFields.Meaning,
            new VectorParams
            {
                Size = ISentenceEncoder.Dimensions,
                Distance = Distance.Dot,
                OnDisk = _options.OnDisk,
            }
        );
        var words = new SparseVectorConfig();
        words.Map.Add(
            QdrantFields.Words,
            new SparseVectorParams
            {
                Modifier = Modifier.Idf,
                Index = new SparseIndexConfig { OnDisk = _options.OnDisk },
            }
        );

        return new CreateCollection
        {
            CollectionName = Name,
            VectorsConfig = new VectorsConfig { ParamsMap = vectors },
            SparseVectorsConfig = words,
            ShardNumber = (uint)_options.Shards,
            ReplicationFactor = (uint)_options.Replicas,
            WriteConsistencyFactor = (uint)_options.WriteConsistency,
            OnDiskPayload = _options.OnDisk,
            QuantizationConfig = new QuantizationConfig
            {
                Scalar = new ScalarQuantization { Type = QuantizationType.Int8, AlwaysRam = true },
            },
        };
    }
#pragma warning restore CS0612
}
