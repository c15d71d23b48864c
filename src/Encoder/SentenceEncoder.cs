using System.Security.Cryptography;
using iHanoi.Civic.Platform;
using Microsoft.Extensions.Options;

namespace iHanoi.Encoder;

/// <summary>
/// The shipped encoder. Files are opened at the first text (or by <see cref="WarmUpAsync"/>); from then on
/// one session serves everybody, at most one run for each worker.
/// </summary>
internal sealed class SentenceEncoder(ProductFolders folders, IOptions<EncoderOptions> options)
    : ISentenceEncoder,
        ILayeredEncoder,
        ITokenEncoder,
        IDisposable
{
    private const string Query = "query: ";

    // Two long stories compared piece by piece cost the product of their lengths.
    private const int TokensCompared = 96;

    private readonly EncoderOptions _options = options.Value;
    private readonly RecentVectors _recent = new(options.Value.CachedQueries);

    private readonly WorkerLanes _workers = new(
        options.Value.Workers is 0 ? Environment.ProcessorCount : options.Value.Workers
    );

    private readonly Lazy<SentencePieces> _pieces = new(() =>
        SentencePieces.Load(PathOf(folders, "vi-en.model"))
    );

    private readonly Lazy<EmbeddingNetwork> _network = new(() =>
        EmbeddingNetwork.Load(PathOf(folders, "model.onnx"))
    );

    private readonly Lazy<string> _model = new(() =>
    {
        using var file = File.OpenRead(
            ModelFileMissingException.Require(PathOf(folders, "model.onnx"))
        );
        return $"vi-en-{Convert.ToHexStringLower(SHA256.HashData(file))[..12]}";
    });

    public string Model => _model.Value;

    public async ValueTask<ReadOnlyMemory<float>> EncodeQueryAsync(
        string text,
        CancellationToken cancellationToken
    ) => (await EncodeLayersAsync(text, cancellationToken))[..ISentenceEncoder.Dimensions];

    public async ValueTask<ReadOnlyMemory<float>> EncodeLayersAsync(
        string text,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();

        if (_recent.Find(text) is { } known)
        {
            return known;
        }

        var layers = await RunAsync(Lane.Person, () => Layers(text), cancellationToken);
        _recent.Keep(text, layers);
        return layers;
    }

    public async ValueTask<ReadOnlyMemory<float>> EncodeLayersLaterAsync(
        string text,
        CancellationToken cancellationToken
    ) => await RunAsync(Lane.Stored, () => Layers(text), cancellationToken);

    public async ValueTask<ReadOnlyMemory<float>> EncodePassageAsync(
        string title,
        string text,
        CancellationToken cancellationToken
    ) =>
        await EncodeAsync(
            Lane.Stored,
            $"passage: {title}\n{text}",
            _options.PassageTokens,
            cancellationToken
        );

    public async ValueTask<TokenStates> ReadTokensAsync(
        string text,
        CancellationToken cancellationToken
    ) => await RunAsync(Lane.Person, () => States(text), cancellationToken);

    public async ValueTask<TokenStates> ReadTokensLaterAsync(
        string text,
        CancellationToken cancellationToken
    ) => await RunAsync(Lane.Stored, () => States(text), cancellationToken);

    public int CountTokens(string text) => _pieces.Value.Count(text);

    public async ValueTask WarmUpAsync(CancellationToken cancellationToken) =>
        await EncodeAsync(Lane.Person, Query, _options.QueryTokens, cancellationToken);

    internal async Task<float[]> EncodeAsync(
        Lane lane,
        string text,
        int limit,
        CancellationToken cancellationToken
    ) =>
        await RunAsync(
            lane,
            () => _network.Value.Run(_pieces.Value.Ids(text, limit)),
            cancellationToken
        );

    // The prefix is one word of its own: "query:".
    private int PiecesOfPrefix => _pieces.Value.Count(Query);

    private float[] Layers(string text) =>
        TokenStates.Deep(
            _network.Value.RunAll(_pieces.Value.Ids(Query + text, _options.QueryTokens)),
            PiecesOfPrefix + 1
        );

    private TokenStates States(string text)
    {
        var before = PiecesOfPrefix;
        var words = _pieces.Value.Words(Query + text).Skip(before).Select(word => word - 1);

        var ids = _pieces.Value.Ids(Query + text, TokensCompared);

        return TokenStates.Of(
            _network.Value.RunAll(ids),
            [.. words],
            before + 1,
            isWhole: ids.Length < Math.Min(TokensCompared, _options.QueryTokens)
        );
    }

    private async Task<T> RunAsync<T>(Lane lane, Func<T> run, CancellationToken cancellationToken)
    {
        await _workers.EnterAsync(lane, cancellationToken);

        try
        {
            return await Task.Run(run, cancellationToken);
        }
        finally
        {
            _workers.Leave();
        }
    }

    public void Dispose()
    {
        if (_network.IsValueCreated)
        {
            _network.Value.Dispose();
        }
    }

    private static string PathOf(ProductFolders folders, string file) =>
        Path.Combine(folders.Models, "encoder", file);
}
