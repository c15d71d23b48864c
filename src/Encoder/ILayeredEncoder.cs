namespace iHanoi.Encoder;

/// <summary>
/// A text in depth: its sentence vector and, behind it, the mean of its pieces after each of
/// <see cref="TokenStates.Layers"/>. Who decides by a detail ("chưa tỉnh", not yet awake) finds it there still, where
/// the last layer keeps what the text is about. One run of the network gives all.
/// </summary>
public interface ILayeredEncoder
{
    const int Dimensions = 3 * ISentenceEncoder.Dimensions;

    /// <summary>As <see cref="ISentenceEncoder.Model"/>.</summary>
    string Model { get; }

    /// <summary>
    /// <see cref="Dimensions"/> floats, of which the first are what <see cref="ISentenceEncoder.EncodeQueryAsync"/> gives,
    /// and remembered with it.
    /// </summary>
    ValueTask<ReadOnlyMemory<float>> EncodeLayersAsync(
        string text,
        CancellationToken cancellationToken
    );

    /// <summary>The same of a text that nobody waits for: after every person, and not remembered.</summary>
    ValueTask<ReadOnlyMemory<float>> EncodeLayersLaterAsync(
        string text,
        CancellationToken cancellationToken
    );
}
