using System.Numerics.Tensors;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Features;

/// <summary>
/// A report as the encoder reads it, in depth: the mean of its <see cref="TextParts"/>. The encoder learnt from marked
/// texts: it wants the report as it was meant. When nobody waits for it, it lets every person go first.
/// </summary>
internal sealed class ReportVector(ILayeredEncoder encoder, bool waits = true)
{
    public string Model => encoder.Model;

    /// <returns><see cref="ILayeredEncoder.Dimensions"/> floats; the first part, the sentence's, is a unit vector.</returns>
    public async ValueTask<float[]> ReadAsync(string text, CancellationToken cancellationToken)
    {
        var vector = new float[ILayeredEncoder.Dimensions];
        var parts = TextParts.Of(text);

        foreach (var part in parts)
        {
            var layers = waits
                ? await encoder.EncodeLayersAsync(part, cancellationToken)
                : await encoder.EncodeLayersLaterAsync(part, cancellationToken);
            TensorPrimitives.MultiplyAdd(layers.Span, 1f / parts.Count, vector, vector);
        }

        return WithUnitSentence(vector);
    }

    /// <summary>The same from a text's states; none where the encoder would be given the text in parts, or cut it.</summary>
    public static float[]? Of(string text, TokenStates states) =>
        TextParts.Of(text) is [var only] && only == text && states.Whole() is { } whole
            ? WithUnitSentence(whole)
            : null;

    /// <summary>The sentence's part alone.</summary>
    public async ValueTask<float[]> ReadSentenceAsync(
        string text,
        CancellationToken cancellationToken
    ) => (await ReadAsync(text, cancellationToken))[..ISentenceEncoder.Dimensions];

    private static float[] WithUnitSentence(float[] vector)
    {
        var sentence = vector.AsSpan(0, ISentenceEncoder.Dimensions);
        var length = TensorPrimitives.Norm<float>(sentence);
        TensorPrimitives.Divide(sentence, Math.Max(length, 1e-6f), sentence);
        return vector;
    }
}
