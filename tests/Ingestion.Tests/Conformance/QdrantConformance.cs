using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Index.Qdrant;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion.Tests.Conformance;

/// <summary>Rooms whose passages are found by Qdrant.</summary>
internal static class QdrantRoom
{
    public static Room With(
        QdrantStandIn server,
        IndexOptions? options = null,
        string? state = null
    ) => Over(new QdrantTransport(server), options ?? Options(ServerFusion.Weighted), state);

    public static Room Over(
        QdrantTransport transport,
        IndexOptions options,
        string? state = null
    ) =>
        new(
            state,
            with: services =>
                services
                    .AddSingleton(transport)
                    .AddSingleton(Microsoft.Extensions.Options.Options.Create(options))
        );

    public static IndexOptions Options(ServerFusion fusion) =>
        new()
        {
            Kind = IndexKind.Qdrant,
            Fusion = fusion,
            BatchSize = 2,
            RetryDelayMilliseconds = 0,
        };
}

public sealed class QdrantWeightedConformance : StoredIndexConformance
{
    internal override Room NewRoom() => QdrantRoom.With(new QdrantStandIn());
}

public sealed class QdrantRanksConformance : StoredIndexConformance
{
    internal override Room NewRoom() =>
        QdrantRoom.With(new QdrantStandIn(), QdrantRoom.Options(ServerFusion.Ranks));
}

public sealed class QdrantScoresConformance : StoredIndexConformance
{
    internal override Room NewRoom() =>
        QdrantRoom.With(new QdrantStandIn(), QdrantRoom.Options(ServerFusion.Scores));
}

/// <summary>The same on a real server, when QDRANT_URL (and QDRANT_API_KEY) name one.</summary>
public abstract class RealQdrantConformance(ServerFusion fusion) : StoredIndexConformance
{
    internal override Room NewRoom()
    {
        var url = Environment.GetEnvironmentVariable("QDRANT_URL");
        Assert.SkipWhen(string.IsNullOrEmpty(url), "QDRANT_URL names no server.");

        return QdrantRoom.Over(
            new QdrantTransport(Handler: null),
            new IndexOptions
            {
                Kind = IndexKind.Qdrant,
                Endpoint = new Uri(url!),
                ApiKey = Environment.GetEnvironmentVariable("QDRANT_API_KEY"),
                Fusion = fusion,
                // A collection of its own for each test: real state must not leak into the next.
                Collection = $"conformance-{Guid.CreateVersion7():n}",
            }
        );
    }
}

public sealed class RealQdrantWeightedConformance() : RealQdrantConformance(ServerFusion.Weighted);

public sealed class RealQdrantRanksConformance() : RealQdrantConformance(ServerFusion.Ranks);
