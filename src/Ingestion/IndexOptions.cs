using System.ComponentModel.DataAnnotations;
using iHanoi.Civic.Knowledge;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion;

/// <summary>Which engine finds passages, and how it is reached. See docs/runbooks/qdrant.md.</summary>
public sealed class IndexOptions
{
    public const string Section = "Knowledge:Index";

    public IndexKind Kind { get; init; } = IndexKind.Embedded;

    /// <summary>Address of the gRPC port; "https" means TLS.</summary>
    [Required]
    public Uri Endpoint { get; init; } = new("http://127.0.0.1:6334");

    /// <summary>Sent with every call; over a network only with TLS.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Alias that is searched; collections behind it carry the encoder's name.</summary>
    [Required, RegularExpression("[a-z0-9-]{1,60}")]
    public string Collection { get; init; } = "passages";

    /// <summary>Shards of a new collection: two for each node let one node be added without resharding.</summary>
    [Range(1, 256)]
    public int Shards { get; init; } = 1;

    /// <summary>Copies of each shard: 2 survives the loss of a node, at twice the memory.</summary>
    [Range(1, 16)]
    public int Replicas { get; init; } = 1;

    /// <summary>Copies that must confirm a write.</summary>
    [Range(1, 16)]
    public int WriteConsistency { get; init; } = 1;

    /// <summary>Full vectors and payload on disk, int8 vectors in memory: for collections larger than memory.</summary>
    public bool OnDisk { get; init; }

    /// <summary>Points of one write. More is faster and repeats more when it fails.</summary>
    [Range(1, 2000)]
    public int BatchSize { get; init; } = 128;

    /// <summary>Milliseconds one call may take before it is tried again.</summary>
    [Range(50, 120_000)]
    public int DeadlineMilliseconds { get; init; } = 5000;

    /// <summary>Further tries of a call that failed on the way. Every call can be repeated without harm.</summary>
    [Range(0, 10)]
    public int Retries { get; init; } = 3;

    /// <summary>Milliseconds before the first further try; each next waits twice as long.</summary>
    [Range(0, 60_000)]
    public int RetryDelayMilliseconds { get; init; } = 100;

    public ServerFusion Fusion { get; init; } = ServerFusion.Weighted;

    /// <summary>An API key in clear text must not leave this machine.</summary>
    internal bool LeaksItsKey =>
        ApiKey is not null && Endpoint is { Scheme: "http", IsLoopback: false };
}

[OptionsValidator]
internal sealed partial class IndexOptionsValidator : IValidateOptions<IndexOptions>;

/// <summary>Nobody sends a key in clear text by mistake.</summary>
internal sealed class KeyNeedsTls : IValidateOptions<IndexOptions>
{
    public ValidateOptionsResult Validate(string? name, IndexOptions options) =>
        options.LeaksItsKey
            ? ValidateOptionsResult.Fail(
                $"{IndexOptions.Section}: an ApiKey needs an https Endpoint unless it is this machine."
            )
            : ValidateOptionsResult.Success;
}
