using iHanoi.Civic.Knowledge;
using iHanoi.Encoder;
using iHanoi.Ingestion.Index.Store;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Qdrant.Client.Grpc;

namespace iHanoi.Ingestion.Index.Qdrant;

/// <summary>
/// Brings the collection up to the knowledge database, document by document in the order they were written. What a
/// killed process left half done is done again: points carry the generation they belong to.
/// </summary>
internal sealed class QdrantSync(
    QdrantCalls calls,
    QdrantCollection collection,
    QdrantPoints points,
    KnowledgeLibrary library,
    ISentenceEncoder encoder,
    IOptions<IndexOptions> options,
    ILogger<QdrantSync> logger
) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private long? _generation;

    public long? Generation => _generation;

    /// <summary>When anything but a past case changed last.</summary>
    public long? KnowledgeGeneration { get; private set; }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);

        try
        {
            var after = _generation ?? await BeginAsync(cancellationToken);
            var changes = await Task.Run(() => library.Rows.ChangedAfter(after), cancellationToken);

            using var reading = library.Rows.Read();
            var knowledge = _generation is null;

            foreach (var changed in changes.Documents.OrderBy(document => document.Generation))
            {
                if (reading.Find(changed.Id, number: null, encoder.Model) is { } stored)
                {
                    await WriteAsync(stored, cancellationToken);
                    knowledge |= stored.Facts.Kind is not DocumentKinds.Case;
                }
            }

            if (knowledge)
            {
                KnowledgeGeneration = changes.Generation;
            }

            if (_generation is null)
            {
                await collection.ShowAsync(cancellationToken);
            }

            if (_generation != changes.Generation)
            {
                _generation = changes.Generation;
                logger.QdrantFollows(collection.Name, changes.Generation);
            }
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    // The last document seen there may be half written: it is written again.
    private async Task<long> BeginAsync(CancellationToken cancellationToken)
    {
        await collection.EnsureAsync(cancellationToken);
        var last = await calls.PointsAsync(
            (client, call) =>
                client.ScrollAsync(
                    new ScrollPoints
                    {
                        CollectionName = collection.Name,
                        Limit = 1,
                        OrderBy = new OrderBy
                        {
                            Key = QdrantFields.Generation,
                            Direction = Direction.Desc,
                        },
                        WithPayload = new WithPayloadSelector { Enable = true },
                    },
                    call
                ),
            cancellationToken
        );

        return last.Result is [var point, ..]
            ? point.Payload[QdrantFields.Generation].IntegerValue - 1
            : -1;
    }

    private async Task WriteAsync(StoredDocument stored, CancellationToken cancellationToken)
    {
        if (stored.State is StoredState.Published)
        {
            foreach (var batch in points.Of(stored).Chunk(options.Value.BatchSize))
            {
                var upsert = new UpsertPoints { CollectionName = collection.Name, Wait = true };
                upsert.Points.AddRange(batch);
                await calls.PointsAsync(
                    (client, call) => client.UpsertAsync(upsert, call),
                    cancellationToken
                );
            }
        }

        await DeleteAsync(Obsolete(stored), cancellationToken);
    }

    // What is new is there before the old goes: a reader finds one of the two, never none.
    private static Filter Obsolete(StoredDocument stored)
    {
        var filter = new Filter();
        filter.Must.Add(QdrantReading.Is(QdrantFields.Document, stored.Id));

        if (stored.State is StoredState.Published)
        {
            filter.MustNot.Add(
                new Condition
                {
                    Field = new FieldCondition
                    {
                        Key = QdrantFields.Generation,
                        Match = new Match { Integer = stored.Generation },
                    },
                }
            );
        }

        return filter;
    }

    private Task<PointsOperationResponse> DeleteAsync(
        Filter filter,
        CancellationToken cancellationToken
    ) =>
        calls.PointsAsync(
            (client, call) =>
                client.DeleteAsync(
                    new DeletePoints
                    {
                        CollectionName = collection.Name,
                        Wait = true,
                        Points = new PointsSelector { Filter = filter },
                    },
                    call
                ),
            cancellationToken
        );
}
