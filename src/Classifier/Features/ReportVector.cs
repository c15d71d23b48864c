using System.Numerics.Tensors;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Features;

/// <summary>
/// The sentence vector of a report. The encoder reads about 45 words; a long story often tells its point
/// last, so its beginning, middle and end are read apart and averaged. The encoder learnt from marked texts:
/// it wants the report as it was meant. When nobody waits for it, it lets every person go first.
/// </summary>
internal sealed class ReportVector(ISentenceEncoder encoder, bool waits = true)
{
    private const int WordsAtOnce = 45;
    private const int MostPieces = 3;

    public string Model => encoder.Model;

    public async ValueTask<float[]> ReadAsync(string text, CancellationToken cancellationToken)
    {
        var sum = new float[ISentenceEncoder.Dimensions];

        foreach (var piece in Pieces(text))
        {
            var vector = waits
                ? await encoder.EncodeQueryAsync(piece, cancellationToken)
                : await encoder.EncodeLaterAsync(piece, cancellationToken);
            TensorPrimitives.Add(sum, vector.Span, sum);
        }

        var length = TensorPrimitives.Norm<float>(sum);
        TensorPrimitives.Divide(sum, Math.Max(length, 1e-6f), sum);
        return sum;
    }

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
