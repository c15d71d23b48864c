using System.Numerics.Tensors;

namespace iHanoi.Encoder;

/// <summary>
/// Unit vectors of 384 floats, one for each piece of a text (the prefix and the two ends left out), as they stand
/// after an inner layer. Lower layers still tell words apart that the last one has blended into one meaning.
/// </summary>
public sealed class TokenStates
{
    private readonly float[][] _layers;
    private readonly float[]? _sentence;

    private TokenStates(int[] words, float[][] layers, float[] lower, float[]? sentence) =>
        (Words, _layers, Lower, _sentence) = (words, layers, lower, sentence);

    /// <summary>The layers that are kept, of twelve.</summary>
    public static IReadOnlyList<int> Layers { get; } = [4, 8];

    /// <summary>
    /// All pieces of the run, the prefix and both ends with them [pieces × 384], as the first of <see cref="Layers"/>
    /// left them, not brought to length 1: for a network that goes on from there.
    /// </summary>
    public float[] Lower { get; }

    /// <summary>Pieces of the text.</summary>
    public int Count => Words.Count;

    /// <summary>For each piece, which word of the text it belongs to; words are parted by white space.</summary>
    public IReadOnlyList<int> Words { get; }

    /// <summary>One piece after the layer at <paramref name="layer"/> in <see cref="Layers"/>.</summary>
    public ReadOnlySpan<float> Piece(int layer, int piece) =>
        _layers[layer].AsSpan(piece * ISentenceEncoder.Dimensions, ISentenceEncoder.Dimensions);

    /// <summary>
    /// What <see cref="ILayeredEncoder.EncodeLayersAsync"/> gives for this text; none for a text that it cuts.
    /// </summary>
    public float[]? Whole() => _sentence is null ? null : Deep(_sentence, _layers, Count);

    /// <param name="run">The sentence vector, then all pieces of the network's run, row after row, for each layer.</param>
    /// <param name="words">The word of each piece of the text alone, which may be longer than what was run.</param>
    /// <param name="before">Pieces at the front that are no part of the text; one more stands at the end.</param>
    /// <param name="isWhole">No piece of the text is left out, here or in its vector.</param>
    internal static TokenStates Of(
        IReadOnlyList<float[]> run,
        IReadOnlyList<int> words,
        int before,
        bool isWhole
    )
    {
        var layers = run.Skip(1).ToArray();
        var pieces = layers[0].Length / ISentenceEncoder.Dimensions;
        var count = Math.Clamp(pieces - before - 1, 0, words.Count);

        return new TokenStates(
            [.. words.Take(count)],
            [.. layers.Select(layer => Units(layer, before, count))],
            layers[0],
            isWhole ? run[0] : null
        );
    }

    /// <summary>The sentence vector and the mean of each layer, side by side.</summary>
    internal static float[] Deep(IReadOnlyList<float[]> run, int before)
    {
        var count = Math.Max(0, run[1].Length / ISentenceEncoder.Dimensions - before - 1);
        return Deep(run[0], run.Skip(1).Select(layer => Units(layer, before, count)), count);
    }

    private static float[] Deep(float[] sentence, IEnumerable<float[]> layers, int count) =>
        [.. sentence, .. layers.SelectMany(units => Mean(units, count))];

    // Of no rows: zeros.
    private static float[] Mean(float[] units, int count)
    {
        var mean = new float[ISentenceEncoder.Dimensions];

        for (var piece = 0; piece < count; piece++)
        {
            TensorPrimitives.MultiplyAdd(
                units.AsSpan(piece * mean.Length, mean.Length),
                1f / count,
                mean,
                mean
            );
        }

        return mean;
    }

    private static float[] Units(float[] layer, int before, int count)
    {
        var units = layer
            .AsSpan(before * ISentenceEncoder.Dimensions, count * ISentenceEncoder.Dimensions)
            .ToArray();

        for (var piece = 0; piece < count; piece++)
        {
            var row = units.AsSpan(
                piece * ISentenceEncoder.Dimensions,
                ISentenceEncoder.Dimensions
            );
            TensorPrimitives.Divide(row, Math.Max(TensorPrimitives.Norm(row), 1e-9f), row);
        }

        return units;
    }
}
