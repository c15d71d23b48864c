using iHanoi.Encoder;

namespace iHanoi.Ingestion.Tests;

/// <summary>Another encoder than the one before, which encodes nothing until it is let go.</summary>
internal sealed class PausedEncoder : ISentenceEncoder
{
    private readonly HashedEncoder _hashed = new();
    private readonly TaskCompletionSource _go = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    public string Model => "paused";

    public void Go() => _go.SetResult();

    public ValueTask<ReadOnlyMemory<float>> EncodeQueryAsync(
        string text,
        CancellationToken cancellationToken
    ) => _hashed.EncodeQueryAsync(text, cancellationToken);

    public async ValueTask<ReadOnlyMemory<float>> EncodePassageAsync(
        string title,
        string text,
        CancellationToken cancellationToken
    )
    {
        await _go.Task.WaitAsync(cancellationToken);
        return await _hashed.EncodePassageAsync(title, text, cancellationToken);
    }

    public int CountTokens(string text) => _hashed.CountTokens(text);
}
