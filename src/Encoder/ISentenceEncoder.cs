namespace iHanoi.Encoder;

/// <summary>
/// Text to a unit vector of 384 floats (multilingual-e5-small cut to Vietnamese and English, see
/// models/encoder/card.md). Cosines rank; they are high everywhere and are no probabilities.
/// </summary>
public interface ISentenceEncoder
{
    const int Dimensions = 384;

    /// <summary>A question, a report, anything compared with its like ("query: "). Cached by text.</summary>
    ValueTask<ReadOnlyMemory<float>> EncodeQueryAsync(
        string text,
        CancellationToken cancellationToken
    );

    /// <summary>A stored text ("passage: " + title + newline + text).</summary>
    ValueTask<ReadOnlyMemory<float>> EncodePassageAsync(
        string title,
        string text,
        CancellationToken cancellationToken
    );

    /// <summary>Pieces of the text, without the two ends.</summary>
    int CountTokens(string text);

    /// <summary>Names the network, so that stored vectors of another one are not compared with its own.</summary>
    string Model => "unnamed";

    /// <summary>Opens the model before the first question needs it.</summary>
    ValueTask WarmUpAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
