using System.Numerics.Tensors;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Features;

/// <summary>
/// A report as the encoder reads it, in depth. The encoder reads about 45 words; a long story often tells its point
/// last, so its beginning, middle and end are read apart and averaged. The encoder learnt from marked texts:
/// it wants the report as it was meant. When nobody waits for it, it lets every person go first.
/// </summary>
internal sealed class ReportVector(ILayeredEncoder encoder, bool waits = true)
{
    private const int WordsAtOnce = 45;
    private const int MostPieces = 3;

    public string Model => encoder.Model;

    /// <returns><see cref="ILayeredEncoder.Dimensions"/> floats; the first part, the sentence's, is a unit vector.</returns>
    public async ValueTask<float[]> ReadAsync(string text, CancellationToken cancellationToken)
    {
        var vector = new float[ILayeredEncoder.Dimensions];
        var pieces = Pieces(text).ToArray();

        foreach (var piece in pieces)
        {
            var layers = waits
                ? await encoder.EncodeLayersAsync(piece, cancellationToken)
                : await encoder.EncodeLayersLaterAsync(piece, cancellationToken);
            TensorPrimitives.MultiplyAdd(layers.Span, 1f / pieces.Length, vector, vector);
        }

        var sentence = vector.AsSpan(0, ISentenceEncoder.Dimensions);
        var length = TensorPrimitives.Norm<float>(sentence);
        TensorPrimitives.Divide(sentence, Math.Max(length, 1e-6f), sentence);
        return vector;
    }

    /// <summary>The sentence's part alone.</summary>
    public async ValueTask<float[]> ReadSentenceAsync(
        string text,
        CancellationToken cancellationToken
    ) => (await ReadAsync(text, cancellationToken))[..ISentenceEncoder.Dimensions];

    private static IEnumerable<string> Pieces(string text)
    {
        var read = text.Length > HashedGrams.LongestRead ? text[..HashedGrams.LongestRead] : text;
        var words = read.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var count = Math.Min(MostPieces, (words.Length + WordsAtOnce - 1) / WordsAtOnce);

        for (var piece = 0; piece < count; piece++)
        {
            var from = count is 1 ? 0 : (words.Length - WordsAtOnce) * piece / (count - 1);
            yield return string.Join(' ', words.Skip(from).Take(WordsAtOnce));
        }
    }
}
